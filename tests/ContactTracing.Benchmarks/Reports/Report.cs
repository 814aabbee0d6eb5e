using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Reports;

/// <summary>Results go to one writer, so that they can be kept; what is going on goes to another.</summary>
internal sealed class Report(TextWriter results, TextWriter progress)
{
    /// <summary>Ratios hold where they were measured; this says where.</summary>
    public void Machine() => Text(
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}, " +
        $"Roslyn {typeof(Compilation).Assembly.GetName().Version!.ToString(2)}");

    public void Heading(string text) => results.WriteLine($"\n## {text}\n");

    public void Text(string text) => results.WriteLine(text);

    public void Table(MarkdownTable table) => results.WriteLine($"\n{table}\n");

    public void Progress(string text) => progress.WriteLine($"  {text}");
}
