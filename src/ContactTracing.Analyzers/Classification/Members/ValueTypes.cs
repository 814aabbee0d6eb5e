using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>The type of the value that a symbol holds.</summary>
internal static class ValueTypes
{
    /// <summary>Null for what holds no value, and for constants: a literal in the source is nobody's data.</summary>
    public static ITypeSymbol? Of(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol { IsConst: false } field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol { IsConst: false } local => local.Type,
        IMethodSymbol { ReturnsVoid: false } method => method.ReturnType,
        _ => null,
    };

    /// <summary>The type behind nullable values and tasks: whoever has these has the value.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } named && IsWrapper(named))
        {
            type = named.TypeArguments[0];
        }

        return type;
    }

    /// <summary>Whether the type is a task that yields no value.</summary>
    public static bool IsEmptyTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" } named && IsInTasks(named);

    /// <summary>The type parameters that the type mentions, itself included, where a value of it gives values of theirs.</summary>
    public static IEnumerable<ITypeParameterSymbol> MentionedParameters(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: false } ? [] : Mentioned(type);

    private static IEnumerable<ITypeParameterSymbol> Mentioned(ITypeSymbol type)
    {
        var pending = new Stack<ITypeSymbol>([type]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ITypeParameterSymbol parameter:
                    yield return parameter;
                    break;
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named:
                    foreach (var argument in named.TypeArguments)
                    {
                        pending.Push(argument);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type is { Name: "Task" or "ValueTask" } && IsInTasks(type));

    private static bool IsInTasks(INamedTypeSymbol type) => type.ContainingNamespace is
    {
        Name: "Tasks",
        ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };
}
