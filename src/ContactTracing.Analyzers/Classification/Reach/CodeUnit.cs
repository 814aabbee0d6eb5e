using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The code of a method, accessor or initialiser, as far as its names show what it can do.</summary>
/// <param name="declaration">What declares it: a method, an accessor, the arrow of a property, a declarator, the top-level statements' file.</param>
/// <param name="code">The nodes of the code: all but what else stands in the declaration.</param>
/// <param name="names">All names in it, its own and those of the types around it among them.</param>
/// <param name="assigned">The names that stand where something is written.</param>
/// <param name="created">The names of types of which it makes objects, and <see cref="FileCode.UnnamedCreation"/>.</param>
internal sealed class CodeUnit(
    SyntaxNode declaration, ImmutableArray<SyntaxNode> code, HashSet<string> names, HashSet<string> assigned, HashSet<string> created)
{
    public SyntaxNode Declaration { get; } = declaration;

    public ImmutableArray<SyntaxNode> Code { get; } = code;

    public HashSet<string> Names { get; } = names;

    public HashSet<string> Assigned { get; } = assigned;

    public HashSet<string> Created { get; } = created;
}
