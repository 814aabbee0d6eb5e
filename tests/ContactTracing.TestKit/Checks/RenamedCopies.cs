using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.TestKit.Checks;

/// <summary>
/// Copies sources into a namespace of their own. What they declare keeps its name and gets another full name; references
/// between them find the copies, since names are looked up from the inside out.
/// </summary>
internal sealed class RenamedCopies
{
    private readonly ImmutableArray<(TestFile File, CompilationUnitSyntax Unit)> _sources;
    private readonly HashSet<string> _declared;

    private RenamedCopies(ImmutableArray<(TestFile File, CompilationUnitSyntax Unit)> sources)
    {
        _sources = sources;
        _declared = [.. sources.SelectMany(source => source.Unit.Members).SelectMany(DeclaredName)];
    }

    /// <returns>Null when the sources cannot stand in a namespace: assembly attributes, top-level statements, global usings.</returns>
    public static RenamedCopies? TryCreate(IEnumerable<TestFile> files, CSharpParseOptions options)
    {
        var sources = files
            .Select(file => (file, CSharpSyntaxTree.ParseText(file.Text, options).GetCompilationUnitRoot()))
            .ToImmutableArray();
        return sources.All(source => CanMove(source.Item2)) ? new RenamedCopies(sources) : null;
    }

    public IEnumerable<SourceCopy> Create(string name) => _sources.Select(source => new SourceCopy(
        source.File,
        source.File.FullPath.Insert(TestFile.Root.Length, name + "/"),
        [.. NamespaceInsertions(source.Unit, name), .. ReferenceInsertions(source.Unit, name)]));

    private static bool CanMove(CompilationUnitSyntax unit) =>
        unit.AttributeLists.Count == 0
        && unit.Externs.Count == 0
        && !unit.Usings.Any(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        && !unit.Members.Any(member => member is GlobalStatementSyntax);

    private static IEnumerable<string> DeclaredName(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax declaration => [FirstName(declaration.Name).Identifier.ValueText],
        BaseTypeDeclarationSyntax declaration => [declaration.Identifier.ValueText],
        DelegateDeclarationSyntax declaration => [declaration.Identifier.ValueText],
        _ => [],
    };

    private static IEnumerable<Insertion> NamespaceInsertions(CompilationUnitSyntax unit, string name) => unit.Members switch
    {
        [] => [],
        [FileScopedNamespaceDeclarationSyntax declaration] => [new(declaration.Name.SpanStart, name + ".")],
        [var first, ..] => [new(first.FullSpan.Start, $"namespace {name} {{\n"), new(unit.FullSpan.End, "\n}\n")],
    };

    /// <summary>Usings stand outside the namespace, and <c>global::</c> starts from the root: these name the copy in full.</summary>
    private IEnumerable<Insertion> ReferenceInsertions(CompilationUnitSyntax unit, string name)
    {
        var usings = unit.Usings.Select(directive => directive.NamespaceOrType).OfType<NameSyntax>().Select(FirstName);
        var rooted = unit.DescendantNodes().OfType<AliasQualifiedNameSyntax>()
            .Where(qualified => qualified.Alias.Identifier.IsKind(SyntaxKind.GlobalKeyword))
            .Select(qualified => qualified.Name);
        return usings.Concat(rooted)
            .Where(first => _declared.Contains(first.Identifier.ValueText))
            .Select(first => first.SpanStart)
            .Distinct()
            .Select(position => new Insertion(position, name + "."));
    }

    private static SimpleNameSyntax FirstName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => FirstName(qualified.Left),
        AliasQualifiedNameSyntax qualified => qualified.Name,
        _ => (SimpleNameSyntax)name,
    };
}
