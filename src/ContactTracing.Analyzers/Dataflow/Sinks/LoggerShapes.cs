using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>
/// Knows a home-made logger whose code is not in the compilation by its shape: a type named like a logger with a method
/// named like a log method. Where the code is there, the summaries see what it does.
/// </summary>
internal static class LoggerShapes
{
    private static readonly ImmutableArray<string> TypeNames = ["Logger", "Logging", "Log", "LogService", "LogUtils", "LogWriter", "TraceWriter", "Tracer", "LoggerService"];

    private static readonly ImmutableArray<string> Verbs =
        ["Log", "Write", "Trace", "Debug", "Info", "Information", "Verbose", "Notice", "Warn", "Warning", "Error", "Fatal", "Critical", "Exception"];

    public static bool Include(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, ContainingType: { } type, Parameters.IsEmpty: false }
        && StartsWithWord(method.Name)
        && (EndsWithWord(type.Name) || type.AllInterfaces.Any(static i => EndsWithWord(i.Name)));

    private static bool EndsWithWord(string name) => TypeNames.Any(word =>
        name.EndsWith(word, StringComparison.Ordinal)
        && (name.Length == word.Length || char.IsLower(name[name.Length - word.Length - 1]) || name[name.Length - word.Length - 1] == 'I'));

    private static bool StartsWithWord(string name) => Verbs.Any(word =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])));
}
