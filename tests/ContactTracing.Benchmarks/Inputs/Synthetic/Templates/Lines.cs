namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>Joins what a template repeats; the line end of the last one is the template's own.</summary>
internal static class Lines
{
    public static string Join<T>(IEnumerable<T> items, Func<T, string> text) => string.Concat(items.Select(text)).TrimEnd('\n');
}
