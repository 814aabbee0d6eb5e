using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Reads the names of table and columns from the attributes of <c>System.ComponentModel.DataAnnotations</c>, by metadata name; where
/// there are none, the names of the type and of its members stand for them.
/// </summary>
internal static class SqlTableParser
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";
    private const string Schema = Annotations + ".Schema";

    public static SqlTableModel Parse(INamedTypeSymbol type, ISymbol anchor, string? deleteWhen)
    {
        var table = Attribute(type, Schema, "TableAttribute");
        return new(
            FirstText(table) ?? type.Name,
            table?.NamedArguments.FirstOrDefault(static a => a.Key == "Schema").Value.Value as string,
            KeyOf(type).ToEquatableArray(),
            ColumnOf(anchor),
            deleteWhen is not null && FulfilmentParser.Find(type, deleteWhen) is { } member ? ColumnOf(member) : null);
    }

    // Marked members in the order that [Column(Order = …)] gives them; else what is an id by its name.
    private static IEnumerable<string> KeyOf(INamedTypeSymbol type)
    {
        var members = Hierarchy(type).SelectMany(static level => level.GetMembers()).Where(static m => m is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }).ToList();
        var marked = members.Where(static m => Attribute(m, Annotations, "KeyAttribute") is not null).OrderBy(static m => OrderOf(m)).ToList();
        return marked.Count > 0
            ? marked.Select(ColumnOf).Distinct(StringComparer.Ordinal)
            : members.Where(m => m.Name == "Id" || m.Name == type.Name + "Id").OrderBy(static m => m.Name == "Id" ? 0 : 1).Take(1).Select(ColumnOf);
    }

    private static Stack<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            levels.Push(level);
        }

        return levels;
    }

    private static string ColumnOf(ISymbol member) => FirstText(Attribute(member, Schema, "ColumnAttribute")) ?? SimpleName(member);

    // An explicit implementation is called after its interface too.
    private static string SimpleName(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static int OrderOf(ISymbol member) =>
        Attribute(member, Schema, "ColumnAttribute")?.NamedArguments.FirstOrDefault(static a => a.Key == "Order").Value.Value as int? ?? int.MaxValue;

    // A half-typed name is no name.
    private static string? FirstText(AttributeData? attribute) =>
        attribute?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } && text.Trim().Length > 0 ? text : null;

    private static AttributeData? Attribute(ISymbol symbol, string space, string name) => symbol.GetAttributes().FirstOrDefault(
        a => a.AttributeClass is { ContainingType: null } attribute && attribute.Name == name && attribute.ContainingNamespace.ToDisplayString() == space);
}
