using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Access;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Access;

/// <summary>
/// CT3001: declares the access path, with a justification that CT3002 flags until somebody has written one. For a private
/// helper the members that lead to it are declared; a whole type never is, because that would open more than was found.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccessWithoutNeedToKnowCodeFix)), Shared]
public sealed class AccessWithoutNeedToKnowCodeFix() : DeclarationCodeFix(RuleIds.AccessWithoutNeedToKnow)
{
    private protected override string Title => "Declare the access path with [NeedToKnow]";

    private protected override async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        if (await project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation
            || !NeedToKnowPlaceholder.Compiles(compilation, PurposeOf(diagnostic)))
        {
            return [];
        }

        var members = await FindMembersAsync(project, diagnostic, token).ConfigureAwait(false);
        return members.IsEmpty
            ? await FunctionsAround.FindAsync(project, diagnostic, token).ConfigureAwait(false)
            : members;
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic) =>
        NeedToKnowPlaceholder.AddTo(editor, declaration, PurposeOf(diagnostic));

    // All or none: with one of them left undeclared the finding would stay.
    private static async Task<ImmutableArray<SyntaxNode>> FindMembersAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        diagnostic.Properties.TryGetValue(AccessProperties.Paths, out var paths);
        var members = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var id in (paths ?? "").Split(AccessProperties.Separator))
        {
            if (await SourceDeclarations.FindAsync(project, id, diagnostic.Location, token).ConfigureAwait(false) is not { } member)
            {
                return [];
            }

            var declarations = await SourceDeclarations.EditableAsync(member, project.Solution, diagnostic.Location, token).ConfigureAwait(false);
            if (declarations.FirstOrDefault(NeedToKnowPlaceholder.FitsOn) is not { } declaration)
            {
                return [];
            }

            members.Add(declaration);
        }

        return members.ToImmutable();
    }

    private static string? PurposeOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(AccessProperties.Purpose, out var purpose) ? purpose : null;
}
