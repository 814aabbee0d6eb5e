using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Checks;

/// <summary>An analyzer that throws is switched off by the compiler with AD0001, which has no place in source and is easily overlooked.</summary>
internal static class AnalyzerCrash
{
    private const string Id = "AD0001";

    public static ImmutableArray<Diagnostic> Reject(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == Id) is { } crash)
        {
            throw new VerificationException($"{crash.GetMessage(CultureInfo.InvariantCulture)}\n{crash.Descriptor.Description}");
        }

        return diagnostics;
    }
}
