using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>It reports in generated code.</summary>
internal sealed class IntrusiveAnalyzer : BadNameAnalyzer
{
    protected override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}

/// <summary>Pragmas cannot silence it.</summary>
internal sealed class StubbornAnalyzer : BadNameAnalyzer
{
    private static readonly DiagnosticDescriptor Stubborn = new(
        "T0002", "Bad name", "'{0}' is a bad name", "Test", DiagnosticSeverity.Warning,
        isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Stubborn];

    protected override DiagnosticDescriptor Reported => Stubborn;
}

/// <summary>It reports one character too far left.</summary>
internal sealed class OffByOneAnalyzer : BadNameAnalyzer
{
    protected override Location LocationOf(ISymbol symbol)
    {
        var location = symbol.Locations[0];
        return Location.Create(location.SourceTree!, new TextSpan(location.SourceSpan.Start - 1, location.SourceSpan.Length));
    }
}

/// <summary>It throws.</summary>
internal sealed class ThrowingAnalyzer : BadNameAnalyzer
{
    protected override Location LocationOf(ISymbol symbol) => throw new InvalidOperationException("The analyzer is broken.");
}

/// <summary>It throws where a second type of the same name is about, which only copies of the source show.</summary>
internal sealed class CopyShyAnalyzer : BadNameAnalyzer
{
    protected override Location LocationOf(ISymbol symbol) => symbol.ContainingNamespace.Name == "Copy2"
        ? throw new InvalidOperationException("The analyzer is broken.")
        : base.LocationOf(symbol);
}

/// <summary>It takes for granted that a type has a name.</summary>
internal sealed class FirstLetterAnalyzer : BadNameAnalyzer
{
    protected override bool IsBad(ISymbol symbol) => symbol.Name[0] == 'B';
}

/// <summary>It reports in a file that is not part of the project.</summary>
internal sealed class ElsewhereAnalyzer : BadNameAnalyzer
{
    protected override Location LocationOf(ISymbol symbol) =>
        Location.Create("/0/Elsewhere.txt", new TextSpan(0, 1), new LinePositionSpan(default, new LinePosition(0, 1)));
}

/// <summary>Its message names an argument it does not give.</summary>
internal sealed class PlaceholderAnalyzer : BadNameAnalyzer
{
    private static readonly DiagnosticDescriptor Incomplete = new(
        "T0003", "Bad name", "'{0}' is worse than '{1}'", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Incomplete];

    protected override DiagnosticDescriptor Reported => Incomplete;
}

/// <summary>The name of its message is misspelt, and shown instead of the text.</summary>
internal sealed class MissingTextAnalyzer : BadNameAnalyzer
{
    private static readonly DiagnosticDescriptor Nameless = new(
        "T0004", "Bad name", "T0004_Mesage", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Nameless];

    protected override DiagnosticDescriptor Reported => Nameless;
}

/// <summary>It remembers for ever what it has reported.</summary>
internal sealed class ForgetfulAnalyzer : BadNameAnalyzer
{
    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    protected override bool IsBad(ISymbol symbol) => base.IsBad(symbol) && Seen.TryAdd(symbol.Name, true);
}

/// <summary>Every run has the opposite order.</summary>
internal class UnorderedAnalyzer : LateAnalyzer
{
    private int _runs;

    protected override IEnumerable<ISymbol> Order(IEnumerable<ISymbol> symbols) =>
        Interlocked.Increment(ref _runs) % 2 == 0 ? base.Order(symbols) : base.Order(symbols).Reverse();
}

/// <summary>Every run has the opposite order, of findings that could come from different actions for all one can see.</summary>
internal sealed class UnorderedLiveAnalyzer : UnorderedAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override DiagnosticDescriptor Reported => Rule;
}

/// <summary>It takes a simple name for the identity of a type.</summary>
internal sealed class SimpleNameAnalyzer : LateAnalyzer
{
    protected override IEnumerable<ISymbol> Order(IEnumerable<ISymbol> symbols) => base.Order(symbols).DistinctBy(symbol => symbol.Name);
}

/// <summary>It loses a finding when two threads are inside at the same time, on purpose and not by chance.</summary>
internal sealed class RacingAnalyzer : BadNameAnalyzer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int _calls;
    private int _visitors;

    protected override bool IsBad(ISymbol symbol)
    {
        // The first two runs are on one thread, and the first copy is also analysed alone: they would wait in vain.
        if (Interlocked.Increment(ref _calls) <= 2 || symbol.ContainingNamespace.Name == "Copy1")
        {
            return base.IsBad(symbol);
        }

        // Nobody leaves before somebody else has come, so the number of visitors only needs to grow.
        var visitor = Interlocked.Increment(ref _visitors);
        var crowded = SpinWait.SpinUntil(() => visitor > 1 || Volatile.Read(ref _visitors) > visitor, Patience);
        return base.IsBad(symbol) && !crowded;
    }
}

/// <summary>It reports only what has this full name, so that copies under other names are another matter.</summary>
internal sealed class FullNameAnalyzer : BadNameAnalyzer
{
    protected override bool IsBad(ISymbol symbol) => symbol.ToDisplayString() == "Vendor.Bad";
}
