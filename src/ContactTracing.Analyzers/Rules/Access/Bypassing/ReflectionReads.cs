using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>
/// Reflection over a type with classified members. A member that is named is a read; a list of members is a suspicion, because
/// it may be their names that are wanted; a value taken from a record is a read whatever the member.
/// </summary>
internal sealed class ReflectionReads(ClassifiedMembers members)
{
    private static readonly ImmutableHashSet<string> ByName = ImmutableHashSet.Create(
        StringComparer.Ordinal, "GetProperty", "GetField", "GetMember", "GetMethod", "InvokeMember", "GetRuntimeProperty", "GetRuntimeField", "GetDeclaredProperty", "GetDeclaredField");

    private static readonly ImmutableHashSet<string> Lists = ImmutableHashSet.Create(
        StringComparer.Ordinal, "GetProperties", "GetFields", "GetMembers", "GetRuntimeProperties", "GetRuntimeFields");

    private static readonly ImmutableHashSet<string> Holders = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Type",
        "System.Reflection.TypeInfo",
        "System.Reflection.RuntimeReflectionExtensions",
        "System.ComponentModel.TypeDescriptor");

    private static readonly ImmutableHashSet<string> Accessors = ImmutableHashSet.Create(
        StringComparer.Ordinal, "System.Reflection.PropertyInfo", "System.Reflection.FieldInfo", "System.ComponentModel.PropertyDescriptor");

    private const string Value = "GetValue";

    private static readonly ImmutableArray<string> Signs =
        [.. ByName, .. Lists, "Reflection", "PropertyInfo", "FieldInfo", "PropertyDescriptor", "TypeDescriptor", "DeclaredProperties"];

    public static ImmutableArray<string> Names { get; } = [.. ByName, .. Lists, Value];

    /// <summary>Whether a call of that name may be reflection: GetValue is a name of much else, in files without a word of it.</summary>
    public static bool MayBe(string name, SyntaxTree tree, CancellationToken token) =>
        name != Value || (FileWords.Of(tree, token) is var words && Signs.Any(words.MayContain));

    public Bypass? In(IInvocationOperation call, CancellationToken token)
    {
        var method = call.TargetMethod;
        if (method.ContainingType?.FullMetadataName() is not { } holder)
        {
            return null;
        }

        return method.Name == Value && Accessors.Contains(holder) ? OfValue(call, token)
            : Holders.Contains(holder) ? OfMember(call, token)
            : null;
    }

    private Bypass? OfMember(IInvocationOperation call, CancellationToken token)
    {
        var type = Described(call, token);
        if (!members.AreIn(type) || IsOwn(type!, call, token))
        {
            return null;
        }

        var place = MemberName.In(call.Syntax);
        if (ByName.Contains(call.TargetMethod.Name) && NameIn(call) is { } name)
        {
            return members.Named(type, WithoutAccessor(name)) is { } member
                ? new Bypass(place, isDefinite: true, "Reflection", AccessNames.Of(member)) { Read = call }
                : null;
        }

        return new Bypass(place, isDefinite: false, "ReflectionList", AccessNames.Of(type!)) { Read = call };
    }

    private Bypass? OfValue(IInvocationOperation call, CancellationToken token)
    {
        // The member was named, and judged there.
        if (call.Arguments.IsEmpty || (call.Instance is { } accessor && Values.Resolve(accessor, token) is IInvocationOperation found && IsHolder(found) && NameIn(found) is not null))
        {
            return null;
        }

        var type = Values.TypeOf(call.Arguments[0].Value);
        return members.AreIn(type) && !IsOwn(type!, call, token)
            ? new Bypass(MemberName.In(call.Syntax), isDefinite: true, "ReflectionValue", AccessNames.Of(type!)) { Read = call }
            : null;
    }

    private static bool IsHolder(IInvocationOperation call) => call.TargetMethod.ContainingType?.FullMetadataName() is { } type && Holders.Contains(type);

    // typeof(IndexCase), c.GetType(), or what TypeDescriptor is given.
    private static ITypeSymbol? Described(IInvocationOperation call, CancellationToken token)
    {
        var subject = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        return subject is null ? null : Values.Resolve(subject, token) switch
        {
            ITypeOfOperation type => type.TypeOperand,
            IInvocationOperation { TargetMethod: { Name: nameof(GetType), Parameters.IsEmpty: true }, Instance: { } instance } => Values.TypeOf(instance),
            // typeof(IndexCase).GetTypeInfo().
            IInvocationOperation { TargetMethod.Name: "GetTypeInfo" } info => Described(info, token),
            var other when call.TargetMethod.ContainingType.Name == "TypeDescriptor" => Values.TypeOf(other),
            _ => null,
        };
    }

    private static string? NameIn(IInvocationOperation call) =>
        call.Arguments.Select(static a => a.Value.ConstantValue).FirstOrDefault(static c => c is { HasValue: true, Value: string }) is { HasValue: true, Value: string name } ? name : null;

    private static string WithoutAccessor(string name) => name.StartsWith("get_", StringComparison.Ordinal) ? name.Substring("get_".Length) : name;

    // A type may use its own data, by whatever means.
    private static bool IsOwn(ITypeSymbol type, IOperation place, CancellationToken token)
    {
        for (var around = EnclosingMembers.At(place.Syntax.SpanStart, place.SemanticModel!, token)?.ContainingType; around is not null; around = around.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(around.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
