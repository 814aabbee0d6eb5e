using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>It leaves what it should remove, so it could be applied for ever.</summary>
internal sealed class EndlessFix : GoodNameFix
{
    protected override string Rename(string name) => name + "Bad";
}

/// <summary>Its action has no equivalence key.</summary>
internal sealed class KeylessFix : GoodNameFix
{
    protected override string? Key => null;
}

/// <summary>It has no Fix All.</summary>
internal sealed class LonelyFix : GoodNameFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Its Fix All fixes the first finding of a document only.</summary>
internal sealed class HalfFix : GoodNameFix
{
    public override FixAllProvider GetFixAllProvider() => new OnlyFirst();

    private sealed class OnlyFirst : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var text = await document.GetTextAsync();
            var first = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).First().Location.SourceSpan;
            return document.WithText(text.Replace(first, text.ToString(first).Replace("Bad", "Good")));
        }
    }
}

/// <summary>Its Fix All adds to code in which nothing is left to fix.</summary>
internal sealed class RestlessFix : GoodNameFix
{
    public override FixAllProvider GetFixAllProvider() => new Restless();

    private sealed class Restless : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var document = fixAllContext.Document!;
            var text = (await document.GetTextAsync()).ToString();
            var changed = text.Contains("Bad", StringComparison.Ordinal) ? text.Replace("Bad", "Good") : text + "// Again.\n";
            return CodeAction.Create("All", _ => Task.FromResult(document.WithText(SourceText.From(changed))), "Good");
        }
    }
}

/// <summary>It fixes a rule that the analyzer does not have.</summary>
internal sealed class StrangerFix : GoodNameFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T9999"];
}
