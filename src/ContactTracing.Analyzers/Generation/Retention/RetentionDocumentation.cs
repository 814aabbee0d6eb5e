using System.Globalization;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>What the emitted documentation says: the figures that apply, from where they count, and which obligation they serve.</summary>
internal static class RetentionDocumentation
{
    public static void WriteClassSummary(SourceWriter writer, RetentionModel model)
    {
        writer.WriteLine($"""
            /// <summary>
            /// The retention of <see cref="{model.Type.DocumentationReference}"/>:
            /// {Figures(model)},
            /// counted from <c>{AnchorName(model)}</c> in {ZoneName(model.Policy)}.
            /// </summary>
            /// <remarks>
            /// Contact-tracing data may not exist for more than three months after its creation (S8), and is deleted as soon as
            /// possible before (S10; MARS n°2020_109).{DeclaredBy(model)}
            /// </remarks>
            """);
        foreach (var parameter in model.Type.Declaration.TypeParameters)
        {
            writer.WriteLine($"/// <typeparam name=\"{parameter.Name.TrimStart('@')}\">As in the record.</typeparam>");
        }
    }

    /// <summary><c>at most 90 days, never beyond 3 calendar months (FR-ContactCovid-2020-11)</c>.</summary>
    public static string Figures(RetentionModel model)
    {
        var policy = model.Policy;
        var declared = policy.EffectiveDays == policy.Days ? "" : $" ({Number(policy.Days)} declared)";
        var cap = policy.EffectiveMonths is { } months ? Count(months, "calendar month") : "the calendar months of the legal profile";
        var sunset = policy.Sunset is { } date ? $", and not from {date} on" : "";
        return $"at most {Count(policy.EffectiveDays, "day")}{declared}, never beyond {cap} ({Text(policy.ProfileId)}){sunset}";
    }

    /// <summary>When a record is due, as lines of a documentation comment.</summary>
    public static string DueWhen(RetentionModel model)
    {
        const string ByCalendar =
            "/// Its deadline less the lead of the policy, so that a purge that fails can be repeated in time";
        return FulfilmentName(model) is { } name
            ? $"{ByCalendar};\n/// {Fulfilled(model.Fulfilment!.Kind, name)}. In UTC."
            : ByCalendar + ". In UTC.";
    }

    /// <summary>What a bulk delete by the cutoff alone would leave behind.</summary>
    public static string BesidesCutoff(RetentionModel model) => FulfilmentName(model) is { } name
        ? $" Records that are due early because of <c>{name}</c> come on top."
        : "";

    public static string AnchorName(RetentionModel model) => Text(model.Anchor.Member.Name);

    private static string? FulfilmentName(RetentionModel model) =>
        model.Fulfilment is { } fulfilment ? Text(fulfilment.Member.Name) : null;

    private static string Fulfilled(FulfilmentKind kind, string name) => kind switch
    {
        FulfilmentKind.Flag or FulfilmentKind.NullableFlag => $"at once when <c>{name}</c> is true",
        FulfilmentKind.Presence => $"at once when <c>{name}</c> is set",
        _ => $"or the time in <c>{name}</c>, if that is earlier",
    };

    private static string DeclaredBy(RetentionModel model)
    {
        var basis = model.Policy.Basis is { } text ? $"\n/// Basis: {Text(text)}." : "";
        var declarer = model.Policy.DeclaredOn is { } name ? $"\n/// The period is declared on <c>{Text(name)}</c>." : "";
        return basis + declarer;
    }

    private static string ZoneName(PolicyModel policy) =>
        Text(policy.ZoneId ?? policy.ProfileZoneId ?? "the time zone of the legal profile");

    private static string Count(int number, string unit) => $"{Number(number)} {unit}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => Identifiers.Documentation(text);
}
