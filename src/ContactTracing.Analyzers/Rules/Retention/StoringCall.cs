using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>A value that a call writes to a store.</summary>
/// <param name="Type">Its type, or that of the records in it.</param>
/// <param name="Place">Where the call names it.</param>
internal readonly record struct StoredValue(INamedTypeSymbol Type, SyntaxNode Place);

/// <summary>
/// What a call stores, in direct form: an entity that the model builder is told of, a value or its serialised form that a
/// cache, table, blob or file takes.
/// </summary>
internal static class StoringCall
{
    public static IEnumerable<StoredValue> ValuesStoredBy(IInvocationOperation call)
    {
        if (!StoreMethods.MayInclude(call.TargetMethod.Name))
        {
            return [];
        }

        return StoreMethods.KindOf(call) switch
        {
            StoreKind.Model => ModelTypes(call),
            StoreKind.Values => call.Arguments.SelectMany(a => ValuesIn(a.Value)),
            StoreKind.Serialized => call.Arguments.SelectMany(a => SerializedIn(a.Value)),
            StoreKind.Stream when call.Arguments.Any(static a => Destination.IsFile(a.Value)) => call.Arguments.SelectMany(a => ValuesIn(a.Value)),
            StoreKind.Writer when call.Instance is { } writer && Destination.IsFile(writer) => call.Arguments.SelectMany(a => SerializedIn(a.Value)),
            _ => [],
        };
    }

    // Entity<Household>() or Entity(typeof(Household)).
    private static IEnumerable<StoredValue> ModelTypes(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.SelectMany(t => RecordsIn(t, TypeArgumentOf(call)))
            .Concat(call.Arguments.Select(static a => a.Value).OfType<ITypeOfOperation>().SelectMany(static t => RecordsIn(t.TypeOperand, t.Syntax)));

    private static IEnumerable<StoredValue> ValuesIn(IOperation value) =>
        Unwrap(value) is { Type: { } type } stored ? RecordsIn(type, stored.Syntax).Concat(SerializedIn(stored)) : [];

    // File.WriteAllText(path, JsonSerializer.Serialize(record)): what is serialised anywhere inside the argument is stored.
    private static IEnumerable<StoredValue> SerializedIn(IOperation value) =>
        value.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Where(static c => StoreMethods.Serializes(c.TargetMethod))
            .SelectMany(static c => c.Arguments)
            .Select(static a => Unwrap(a.Value))
            .SelectMany(static v => v.Type is null ? [] : RecordsIn(v.Type, v.Syntax));

    // A list or dictionary of records stores the records.
    private static IEnumerable<StoredValue> RecordsIn(ITypeSymbol type, SyntaxNode place) => type switch
    {
        IArrayTypeSymbol array => RecordsIn(array.ElementType, place),
        INamedTypeSymbol { TypeArguments.IsEmpty: false } generic =>
            generic.TypeArguments.SelectMany(t => RecordsIn(t, place)).Prepend(new StoredValue(generic.OriginalDefinition, place)),
        INamedTypeSymbol named => [new StoredValue(named, place)],
        _ => [],
    };

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static SyntaxNode TypeArgumentOf(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax name } } => name.TypeArgumentList,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        _ => call.Syntax,
    };
}
