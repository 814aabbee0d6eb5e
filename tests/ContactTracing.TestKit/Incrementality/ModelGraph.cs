using System.Collections;
using System.Reflection;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Incrementality;

/// <summary>
/// Walks a value of a generator pipeline and rejects what keeps a compilation alive or differs after every keystroke.
/// </summary>
internal sealed class ModelGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference),
        typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxNodeOrToken), typeof(Location), typeof(SemanticModel), typeof(IOperation),
        typeof(AttributeData), typeof(Diagnostic), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider),
    ];

    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);

    public static void Verify(string step, object? value) => new ModelGraph().Visit(value, step);

    private void Visit(object? value, string path)
    {
        if (value is null || IsLeaf(value.GetType()) || (!value.GetType().IsValueType && !_visited.Add(value)))
        {
            return;
        }

        if (Array.Find(Forbidden, type => type.IsInstanceOfType(value)) is { } forbidden)
        {
            throw new VerificationException(
                $"There is a value of type {forbidden.Name} in the model, at\n  {path} ({value.GetType().Name})\n" +
                "Keep what is needed of it as strings, enums and value types: it differs after every edit and keeps the compilation alive.");
        }

        if (value is IEnumerable sequence)
        {
            VisitElements(sequence, path);
            return;
        }

        foreach (var (name, member) in ModelMembers.Of(value))
        {
            Visit(member, $"{path}.{name}");
        }
    }

    private void VisitElements(IEnumerable sequence, string path)
    {
        if (ModelMembers.IsDefaultImmutableArray(sequence))
        {
            return;
        }

        var index = 0;
        foreach (var element in sequence)
        {
            Visit(element, $"{path}[{index++}]");
        }
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || typeof(MemberInfo).IsAssignableFrom(type);
}
