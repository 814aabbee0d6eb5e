using System.Globalization;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Writes the policy of a type.</summary>
internal static class PolicyEmitter
{
    public static void Write(SourceWriter writer, RetentionModel model)
    {
        var nullable = model.Type.IsNullableSupported ? "?" : "";

        // Not a static initializer: a machine without time-zone data would fail for ever with a TypeInitializationException.
        writer.WriteLine($"""
            private static {Policy}{nullable} policy;

            /// <summary>How long a record may exist: {RetentionDocumentation.Figures(model)}.</summary>
            /// <exception cref="{Library}LegalTimeZoneNotFoundException">The machine has no data for the legal time zone.</exception>
            /// <exception cref="{Library}UnknownRetentionProfileException">The legal profile is neither built in nor registered.</exception>
            public static {Policy} Policy => policy ?? (policy = CreatePolicy());

            """);
        WriteFactory(writer, model);
    }

    private static void WriteFactory(SourceWriter writer, RetentionModel model)
    {
        var policy = model.Policy;
        writer.OpenBlock($"private static {Policy} CreatePolicy()");
        writer.WriteLine($"var profile = {Library}RetentionProfile.Of({Identifiers.Literal(policy.ProfileId)});");
        if (policy.ZoneId is not null || policy.Sunset is not null)
        {
            var zone = policy.ZoneId is null ? "profile.TimeZoneId" : Identifiers.Literal(policy.ZoneId);
            writer.WriteLine($"var zone = {Library}LegalTimeZone.Of({zone});");
        }

        writer.WriteLine($"return new {Policy}(");
        writer.WriteLine(string.Join(",\n", Arguments(model.Type, policy).Select(static a => "    " + a)) + ");");
        writer.CloseBlock();
    }

    private static IEnumerable<string> Arguments(TypeShape type, PolicyModel policy)
    {
        yield return "name: " + Identifiers.Literal(type.MetadataName);
        yield return "profile: profile";
        yield return "days: " + policy.Days.ToString(CultureInfo.InvariantCulture);
        if (policy.Months > 0)
        {
            yield return "months: " + policy.Months.ToString(CultureInfo.InvariantCulture);
        }

        if (policy.Sunset is { } sunset)
        {
            yield return FormattableString.Invariant($"sunset: zone.StartOfDay({sunset.Year}, {sunset.Month}, {sunset.Day})");
        }

        if (policy.ZoneId is not null || policy.Sunset is not null)
        {
            yield return "zone: zone";
        }

        if (policy.Basis is { } basis)
        {
            yield return "basis: " + Identifiers.Literal(basis);
        }
    }
}
