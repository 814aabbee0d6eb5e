using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>Which of <c>ToString</c>, <c>PrintMembers</c> and <c>[DebuggerDisplay]</c> a type gets: those that its author left open.</summary>
internal sealed record EmittedParts(bool WritesToString, string? PrintMembersModifiers, string? DebuggerDisplay)
{
    private const string MembersPrinter = "PrintMembers";
    private const string DisplayOfToString = "{ToString(),nq}";

    public bool IsEmpty => !WritesToString && PrintMembersModifiers is null && DebuggerDisplay is null;

    public static EmittedParts Of(INamedTypeSymbol type)
    {
        var printMembers = type.IsRecord && CanDeclare(type, MembersPrinter) ? PrintMembersModifiersOf(type) : null;

        // The compiler would write a record's ToString, but from another assembly nobody could see that it is safe.
        var writesToString = CanDeclare(type, nameof(ToString)) && IsToStringOpen(type) && (!type.IsRecord || printMembers is not null);
        return new(writesToString, printMembers, HasDebuggerDisplay(type) ? null : writesToString ? DisplayOfToString : type.Name);
    }

    /// <summary>
    /// Whether the type has nothing of that name that would clash: its author's own method, a field, a nested type.
    /// Overloads with other parameters do not.
    /// </summary>
    private static bool CanDeclare(INamedTypeSymbol type, string name) =>
        type.Name != name
        && type.TypeParameters.All(p => p.Name != name)
        && type.GetMembers(name).All(static m => m.IsImplicitlyDeclared || m is IMethodSymbol method && !HasSameSignature(method));

    private static bool HasSameSignature(IMethodSymbol method) => method switch
    {
        { IsGenericMethod: true } => false,
        { Name: MembersPrinter, Parameters.Length: 1 } => method.Parameters[0].Type.Name == "StringBuilder",
        { Name: nameof(ToString), Parameters.IsEmpty: true } => true,
        _ => false,
    };

    // Overriding what is sealed, or hidden by something that is not virtual, does not compile.
    private static bool IsToStringOpen(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers(nameof(ToString)))
            {
                if (member is not IMethodSymbol method)
                {
                    return false;
                }

                if (HasSameSignature(method) && !IsReplacedByRecord(type, method))
                {
                    return !method.IsSealed && !method.IsStatic && (method.IsVirtual || method.IsAbstract || method.IsOverride);
                }
            }
        }

        return true;
    }

    // Each record gets a ToString of its own, whatever its base wrote, as long as that is not sealed.
    private static bool IsReplacedByRecord(INamedTypeSymbol type, IMethodSymbol method) => type.IsRecord && !method.IsSealed;

    // The language prescribes them: C# 9, records, "Printing members".
    private static string? PrintMembersModifiersOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct } => "private",
        { BaseType: null or { TypeKind: TypeKind.Error } } => null,
        { BaseType.IsRecord: true } => "protected override",
        { IsSealed: true } => "private",
        _ => "protected virtual",
    };

    private static bool HasDebuggerDisplay(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static a => a.AttributeClass is { Name: "DebuggerDisplayAttribute" or "DebuggerDisplay" });
}
