using System.Globalization;
using System.Text;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Hosting;
using ContactTracing.TestKit.Markup;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Failures;

/// <summary>Explains a mismatch between stated and reported diagnostics.</summary>
internal sealed class DiagnosticReport(Subject subject, string? defaultId)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(subject.Project.Culture);

    public string Explain(string headline, DiagnosticMatch match)
    {
        var report = new StringBuilder(headline).Append('\n');
        foreach (var difference in match.Differences(subject.Project.Culture))
        {
            report.Append("  ").Append(difference).Append('\n');
        }

        AppendNowhere(report, match);
        foreach (var file in subject.Files)
        {
            AppendFile(report, file, match);
        }

        return report.ToString();
    }

    private void AppendNowhere(StringBuilder report, DiagnosticMatch match)
    {
        var paths = subject.Files.Select(file => file.Path).ToHashSet();
        foreach (var item in match.Missing.Where(item => item.Place.Path is null))
        {
            report.Append("  not reported, without a location: ").Append(item.Id).Append('\n');
        }

        foreach (var item in match.Unexpected.Where(item => !paths.Contains(Place.Of(item.Location).Path ?? "")))
        {
            var where = Place.Of(item.Location).Path ?? "without a location";
            report.Append(CultureInfo.InvariantCulture, $"  not stated, {where}: {item.Id}: {item.GetMessage(_culture)}\n");
        }
    }

    private void AppendFile(StringBuilder report, MarkedText file, DiagnosticMatch match)
    {
        var reported = match.Matched.Select(pair => pair.Actual).Concat(match.Unexpected).Where(d => IsIn(d, file)).ToList();
        Note[] notes =
        [
            .. match.Matched.Where(pair => IsIn(pair.Actual, file)).Select(pair => Describe(pair.Actual, "")),
            .. match.Unexpected.Where(d => IsIn(d, file)).Select(d => Describe(d, "   <- not stated")),
            .. match.Missing.Where(item => item.Place.Path == file.Path)
                .Select(item => new Note(item.Place.Span, '~', $"{item.Id} stated   <- not reported")),
        ];
        if (notes.Length == 0)
        {
            return;
        }

        report.Append('\n').Append(file.Path).Append('\n').Append(SourceView.Render(file.Text, notes));
        if (!match.Missing.IsEmpty || !match.Unexpected.IsEmpty)
        {
            report.Append("\nIf what is reported is right, paste:\n\n")
                .Append(MarkupWriter.Write(file, reported, defaultId)).Append('\n');
        }
    }

    private Note Describe(Diagnostic diagnostic, string remark) =>
        new(diagnostic.Location.SourceSpan, '^', $"{diagnostic.Id}: {diagnostic.GetMessage(_culture)}{remark}");

    private static bool IsIn(Diagnostic diagnostic, MarkedText file) => Place.Of(diagnostic.Location).Path == file.Path;
}
