namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>One operation of a service, in a shape that its number decides.</summary>
internal static class OperationTemplate
{
    private static readonly Func<Module, int, string>[] Shapes =
    [
        WritingOperations.Close, ReadingOperations.Summaries, WritingOperations.Retry, ReadingOperations.Together,
        ReadingOperations.Totals, ReadingOperations.Walk, ReadingOperations.Describe, WritingOperations.Guarded,
    ];

    public static string Text(Module m, int index) => Shapes[(m.Index + index) % Shapes.Length](m, index);
}
