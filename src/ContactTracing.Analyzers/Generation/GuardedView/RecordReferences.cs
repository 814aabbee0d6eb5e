using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Finds by what the audit trail may call a record: a random number that is stored with it and dies with it.</summary>
internal static class RecordReferences
{
    private const string Type = "RecordReference";

    /// <summary>
    /// The expression that reads it from <c>record</c>: a member of the type <c>RecordReference</c>, or a <c>Guid</c> that is declared a
    /// pseudonym, called <c>Id</c> where there are several. Null where there is none; then whoever opens the record has to say it.
    /// </summary>
    public static string? Of(INamedTypeSymbol type)
    {
        var members = Members(type).ToList();
        if (OnlyOf(members.Where(static m => IsReference(TypeOf(m))), type) is { } reference)
        {
            return "record." + Identifiers.Escape(reference.Name);
        }

        return OnlyOf(members.Where(static m => IsGuid(TypeOf(m)) && m.Has(AttributeNames.Pseudonym)), type) is { } id
            ? $"{Library}{Type}.OrNone(record.{Identifiers.Escape(id.Name)})"
            : null;
    }

    private static ISymbol? OnlyOf(IEnumerable<ISymbol> members, INamedTypeSymbol type)
    {
        var found = members.ToList();
        return found.Count == 1 ? found[0] : found.Find(m => m.Name == "Id") ?? found.Find(m => m.Name == type.Name + "Id");
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers().Where(m => ViewedMembers.IsShowable(m, type)).Where(m => hidden.Add(m.Name)))
            {
                yield return member;
            }
        }
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static bool IsReference(ITypeSymbol type) =>
        type is { Name: Type, ContainingType: null } && type.ContainingNamespace.IsPackageNamespace();

    private static bool IsGuid(ITypeSymbol type) =>
        type is { Name: "Guid", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
