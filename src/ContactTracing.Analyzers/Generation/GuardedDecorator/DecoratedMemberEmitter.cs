using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Writes one member of a decorator: the guard first, the call afterwards.</summary>
internal static class DecoratedMemberEmitter
{
    public static void Write(SourceWriter writer, EmittedDecoratorNames names, DecoratedMember member)
    {
        foreach (var restriction in member.Restrictions)
        {
            writer.WriteLine(restriction);
        }

        switch (member.Kind)
        {
            case DecoratedKind.Method:
                WriteMethod(writer, names, member);
                break;
            case DecoratedKind.Property:
                WriteProperty(writer, names, member);
                break;
            default:
                WriteEvent(writer, names, member);
                break;
        }
    }

    private static void WriteMethod(SourceWriter writer, EmittedDecoratorNames names, DecoratedMember member)
    {
        var isAsync = member is { Path: not null, Shape: ResultShape.Awaited or ResultShape.AwaitedValue };
        writer.OpenBlock((isAsync ? "async " : "") + member.Declaration);
        if (member.Path is null)
        {
            writer.WriteLine(Plain(member));
        }
        else
        {
            WriteGuarded(writer, names, member, member.Path);
        }

        writer.CloseBlock();
    }

    private static void WriteGuarded(SourceWriter writer, EmittedDecoratorNames names, DecoratedMember member, string path)
    {
        var operation = $"{Library}AuditOperation.{member.Operation}";
        var token = member.Cancellation ?? $"default({Cancellation})";
        var enter = $"this.guard.Enter({names.Paths}.{path}, {operation})";
        var enterAsync = $"await this.guard.EnterAsync({names.Paths}.{path}, {operation}, null, {token}).ConfigureAwait(false);";
        writer.WriteLine(member.Shape switch
        {
            ResultShape.Awaited => $"{enterAsync}\nawait {member.Call}.ConfigureAwait(false);",
            ResultShape.AwaitedValue => $"{enterAsync}\nreturn await {member.Call}.ConfigureAwait(false);",
            ResultShape.AsyncStream => $"return this.{names.Guarded}({names.Paths}.{path}, {operation}, () => {member.Call}, default({Cancellation}));",
            ResultShape.Stream => $"return this.{names.Guarded}({enter}, {member.Call});",
            _ => $"{enter};\n{Plain(member)}",
        });
    }

    private static string Plain(DecoratedMember member) => member.Shape switch
    {
        ResultShape.Nothing => member.Call + ";",
        ResultShape.Reference => $"return ref {member.Call};",
        _ => $"return {member.Call};",
    };

    private static void WriteProperty(SourceWriter writer, EmittedDecoratorNames names, DecoratedMember member)
    {
        writer.OpenBlock(member.Declaration);
        if ((member.Accessors & DecoratedAccessors.Get) != 0)
        {
            WriteAccessor(writer, names, "get", member.Path, "Consult", Plain(member));
        }

        if ((member.Accessors & DecoratedAccessors.Set) != 0)
        {
            WriteAccessor(writer, names, "set", member.WritePath, "Update", member.Call + " = value;");
        }

        if ((member.Accessors & DecoratedAccessors.Init) != 0)
        {
            WriteAccessor(writer, names, "init", path: null, "Update", "throw new global::System.NotSupportedException(\"What is guarded exists already.\");");
        }

        writer.CloseBlock();
    }

    // Who leaves hears nothing any more; only who comes is asked.
    private static void WriteEvent(SourceWriter writer, EmittedDecoratorNames names, DecoratedMember member)
    {
        writer.OpenBlock(member.Declaration);
        WriteAccessor(writer, names, "add", member.Path, "Consult", member.Call + " += value;");
        WriteAccessor(writer, names, "remove", path: null, "Consult", member.Call + " -= value;");
        writer.CloseBlock();
    }

    private static void WriteAccessor(SourceWriter writer, EmittedDecoratorNames names, string accessor, string? path, string operation, string statement)
    {
        writer.OpenBlock(accessor);
        if (path is not null)
        {
            writer.WriteLine($"this.guard.Enter({names.Paths}.{path}, {Library}AuditOperation.{operation});");
        }

        writer.WriteLine(statement);
        writer.CloseBlock();
    }
}
