using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The code of a method, accessor or initialiser, as far as its names show what it can do.</summary>
/// <param name="Declaration">What declares it: a method, an accessor, the arrow of a property, a declarator, the top-level statements' file.</param>
/// <param name="Names">All names in it, its own and those of the types around it among them.</param>
/// <param name="Assigned">The names that stand where something is written.</param>
/// <param name="Created">The names of types of which it makes objects, and <see cref="FileCode.UnnamedCreation"/>.</param>
internal sealed record CodeUnit(SyntaxNode Declaration, HashSet<string> Names, HashSet<string> Assigned, HashSet<string> Created);
