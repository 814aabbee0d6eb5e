using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>A correct fix: "Bad" becomes "Good". The wrong ones derive from it.</summary>
internal class GoodNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [BadNameAnalyzer.Rule.Id];

    protected virtual string? Key => "Good";

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var span = context.Span;
        context.RegisterCodeFix(
            CodeAction.Create("Call it good", _ => Change(context.Document, span), Key), context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual string Rename(string name) => name.Replace("Bad", "Good");

    private async Task<Document> Change(Document document, TextSpan span)
    {
        var text = await document.GetTextAsync();
        return document.WithText(text.Replace(span, Rename(text.ToString(span))));
    }
}
