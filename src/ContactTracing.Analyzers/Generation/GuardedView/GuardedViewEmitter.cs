using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.Text;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Writes <c>XView</c> beside <c>X</c>.</summary>
internal static class GuardedViewEmitter
{
    public static SourceText Emit(GuardedViewModel model) => GeneratedFile.Beside(model.Type, writer =>
    {
        var names = EmittedViewNames.Of(model);
        WriteHeader(writer, model, names);
        WriteState(writer, model, names);
        foreach (var member in model.Members)
        {
            writer.WriteLine();
            ViewMemberEmitter.Write(writer, model, names, member);
        }

        ViewOpeningEmitter.Write(writer, model, names);
        WriteReading(writer, model, names);
        GuardedConstantsEmitter.Write(writer, model, names);
        writer.CloseBlock();
    });

    private static void WriteHeader(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        var type = model.Type;
        writer.WriteLine($"""
            /// <summary>A <see cref="{type.DocumentationReference}"/> as far as a grant shows it: access by necessity and need to know (S25; CSP, L.1110-4).</summary>
            /// <remarks>
            /// The audit entry is written before a view exists. Each read asks again who acts and whether the grant{(model.Age is null ? "" : " and the period of the record")} still runs, and is
            /// refused by an <see cref="{Library}AccessDeniedException"/> when not. Safe to share between threads as far as the record is.{LeftOut(model)}
            /// </remarks>
            """);
        foreach (var parameter in type.Declaration.TypeParameters)
        {
            writer.WriteLine($"/// <typeparam name=\"{parameter.Name.TrimStart('@')}\">As in the record.</typeparam>");
        }

        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        foreach (var restriction in model.Restrictions)
        {
            writer.WriteLine(restriction);
        }

        writer.WriteLine($"{type.Accessibility} sealed class {names.View}{type.Declaration.TypeParameterList}");
        foreach (var clause in type.Declaration.ConstraintClauses)
        {
            writer.WriteLine("    " + clause);
        }

        writer.OpenBlock();
    }

    private static string LeftOut(GuardedViewModel model) => model.LeftOut.IsEmpty
        ? ""
        : $"\n/// Not shown, since nothing proves what they hold: {string.Join(", ", model.LeftOut.Select(static name => $"<c>{Identifiers.Documentation(name)}</c>"))}.";

    private static void WriteState(SourceWriter writer, GuardedViewModel model, EmittedViewNames names) => writer.WriteLine($$"""
        private readonly {{model.Type.Reference}} {{names.Record}};
        private readonly {{Library}}RecordAccess {{names.Access}};

        private {{names.Constructor}}({{model.Type.Reference}} record, {{Library}}RecordAccess access)
        {
            this.{{names.Record}} = record;
            this.{{names.Access}} = access;
        }
        """);

    private static void WriteReading(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        writer.WriteLine($$"""

            /// <summary>The name of the view, and nothing of the record.</summary>
            [{{Library}}Redacts]
            public override string ToString()
            {
                return {{Identifiers.Literal(model.Type.Name + model.Suffix)}};
            }
            """);
        if (!model.Members.IsEmpty)
        {
            writer.WriteLine($$"""

                private {{model.Type.Reference}} {{names.Read}}({{Library}}GuardedMember member)
                {
                    this.{{names.Access}}.Demand(member);
                    return this.{{names.Record}};
                }
                """);
        }
    }
}
