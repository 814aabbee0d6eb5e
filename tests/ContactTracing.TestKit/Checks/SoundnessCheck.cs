using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Checks;

/// <summary>Every diagnostic is well formed: it lies inside a file of the project, its message is complete.</summary>
internal static partial class SoundnessCheck
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("fr")];

    public static void Verify(Subject subject, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            VerifyLocation(subject, compilation, diagnostic);
            VerifyMessage(diagnostic);
        }
    }

    private static void VerifyLocation(Subject subject, Compilation compilation, Diagnostic diagnostic)
    {
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            var inside = location.Kind switch
            {
                LocationKind.SourceFile => compilation.ContainsSyntaxTree(location.SourceTree!)
                    && location.SourceSpan.End <= location.SourceTree!.Length,
                LocationKind.ExternalFile => IsInAdditionalFile(subject, Place.Of(location)),
                LocationKind.None => true,
                _ => false,
            };
            if (!inside)
            {
                throw new VerificationException(
                    $"{diagnostic.Id} is reported outside the files of the project, at {location.GetLineSpan()} ({location.Kind}). " +
                    "Pragmas and editors cannot find it there.");
            }
        }
    }

    private static bool IsInAdditionalFile(Subject subject, Place place) =>
        subject.AdditionalFiles.Any(file => file.Path == place.Path && place.Span.End <= file.Text.Length);

    private static void VerifyMessage(Diagnostic diagnostic)
    {
        foreach (var culture in Cultures)
        {
            // Roslyn shows the bare format when it names more arguments than there are.
            var message = diagnostic.GetMessage(culture);
            if (message == diagnostic.Descriptor.MessageFormat.ToString(culture) && Placeholder().IsMatch(message))
            {
                throw new VerificationException(
                    $"{diagnostic.Id} is reported with fewer arguments than its message has ({culture.EnglishName}): {message}");
            }

            // Texts are called RULE_Name; one that is missing from its resources is shown by that name.
            if (message.Contains(diagnostic.Id + "_", StringComparison.Ordinal))
            {
                throw new VerificationException($"{diagnostic.Id} is reported with a text that does not exist ({culture.EnglishName}): {message}");
            }
        }
    }

    [GeneratedRegex(@"\{\d+[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
