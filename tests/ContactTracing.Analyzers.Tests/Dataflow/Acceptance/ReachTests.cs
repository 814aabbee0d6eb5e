using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>
/// Code that is not reached is not analysed: every flow of the suite has to be in reached code. Each section is compiled
/// alone here, because the names of the others would lead to it too.
/// </summary>
public sealed class ReachTests
{
    public static TheoryData<string> Names { get; } = new(Themes.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryFlow_IsInReachedCode(string theme) =>
        Assert.Empty(Themes.All[theme].SelectMany(Missed));

    private static IEnumerable<string> Missed(Section section)
    {
        var code = new SectionCode(section, 0);
        var compilation = ThemeRun.Compile([code]);
        var scope = AnalysisScope.Of(compilation, new AnalyzerOptions([]));
        var model = compilation.GetSemanticModel(code.Tree);
        var text = code.Tree.GetText();
        foreach (var finding in section.Expected.Where(static f => f.Id is not "CT2008"))
        {
            var line = text.Lines[finding.Line - section.Line].ToString();
            var position = text.Lines[finding.Line - section.Line].Start + line.Length - line.TrimStart().Length;
            var token = code.Tree.GetRoot().FindToken(position);
            var members = token.Parent!.AncestorsAndSelf().Select(n => model.GetDeclaredSymbol(n)).OfType<ISymbol>()
                .Append(EnclosingMembers.At(position, model, default)).OfType<ISymbol>();
            if (!members.Any(m => scope.Reach.Includes(m, default)))
            {
                yield return $"{section.Name}: {line.Trim()}";
            }
        }
    }
}
