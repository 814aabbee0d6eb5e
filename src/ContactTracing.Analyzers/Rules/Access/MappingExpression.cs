using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Expressions that only name a member for Entity Framework Core: <c>builder.Property(c =&gt; c.Symptoms)</c>, and the
/// target of <c>ExecuteUpdate</c>'s <c>SetProperty</c>. They become metadata or a column name; no value is read.
/// </summary>
internal static class MappingExpression
{
    public static bool Is(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Parent is not IConversionOperation { Type: { Name: "Expression" } } conversion
            || conversion.Parent is not IArgumentOperation { Parent: IInvocationOperation call } argument)
        {
            return false;
        }

        return IsModelBuilder(ReceiverType(call)) || IsUpdateTarget(call, argument);
    }

    private static ITypeSymbol? ReceiverType(IInvocationOperation call) =>
        call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod ? call.TargetMethod.Parameters.FirstOrDefault()?.Type : null);

    private static bool IsModelBuilder(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            var space = type.ContainingNamespace?.ToDisplayString();
            if (space == EntityFrameworkNames.Namespace + ".Metadata.Builders" || (space == EntityFrameworkNames.Namespace && type.Name == "ModelBuilder"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUpdateTarget(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod is { Name: "SetProperty", ContainingType.Name: "SetPropertyCalls" or "UpdateSettersBuilder" }
        && call.TargetMethod.ContainingNamespace.ToDisplayString() == EntityFrameworkNames.Namespace + ".Query"
        && argument.Parameter?.Ordinal == 0;
}
