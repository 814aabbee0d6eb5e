using ContactTracing.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.TestKit.Checks;

/// <summary>
/// Where diagnostics of one rule come from one action, as far as it can be told from outside: a member or accessor, or
/// for what is reported at the end of a compilation the whole file.
/// </summary>
/// <param name="Path">The file, or "" for what belongs to none.</param>
/// <param name="Start">Where the member starts.</param>
/// <param name="Id">The rule.</param>
internal readonly record struct ReportingUnit(string Path, int Start, string Id)
{
    public static ReportingUnit Of(Diagnostic diagnostic)
    {
        var path = Place.Of(diagnostic.Location).Path ?? "";
        var late = diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);
        return new ReportingUnit(path, late ? 0 : MemberStart(diagnostic.Location), diagnostic.Id);
    }

    private static int MemberStart(Location location) => location.SourceTree is { } tree
        ? tree.GetRoot().FindToken(location.SourceSpan.Start).Parent?.AncestorsAndSelf().FirstOrDefault(IsUnit)?.SpanStart ?? 0
        : 0;

    private static bool IsUnit(SyntaxNode node) =>
        node is MemberDeclarationSyntax or AccessorDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax };
}
