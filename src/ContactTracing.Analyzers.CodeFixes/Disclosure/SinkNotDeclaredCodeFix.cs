using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2008: the parameter, or the setter, says that it discloses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SinkNotDeclaredCodeFix)), Shared]
public sealed class SinkNotDeclaredCodeFix() : ContactTracingCodeFix(RuleIds.SinkNotDeclared)
{
    private protected override string Title => "Add [Discloses]";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan) is var node && node is ParameterSyntax or AccessorDeclarationSyntax ? node : null;

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        PackageAttribute.TypeOf(model.Compilation, AttributeNames.Discloses) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic) =>
        PackageAttribute.AddTo(editor, target, PackageAttribute.Create(editor, AttributeNames.Discloses));
}
