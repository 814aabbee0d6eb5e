namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>The arguments of the emitted policy, and the figures that its documentation names.</summary>
/// <param name="Days">As declared.</param>
/// <param name="Months">As declared; 0 when left to the legal profile.</param>
/// <param name="ProfileId">The legal profile.</param>
/// <param name="ProfileMonths">Its ceiling in months; null when the profile is not built in.</param>
/// <param name="ProfileMaxDays">Its ceiling in days; null when the profile is not built in.</param>
/// <param name="ZoneId">The zone that the assembly declares; null when left to the profile.</param>
/// <param name="ProfileZoneId">The zone of the profile; null when the profile is not built in.</param>
/// <param name="Sunset">The first day on which nothing may exist; null when left out.</param>
/// <param name="Basis">The legal reference; null when left out.</param>
/// <param name="DeclaredOn">Who carries the attribute, for the documentation; null when it is the type itself.</param>
internal sealed record PolicyModel(
    int Days,
    int Months,
    string ProfileId,
    int? ProfileMonths,
    int? ProfileMaxDays,
    string? ZoneId,
    string? ProfileZoneId,
    DateModel? Sunset,
    string? Basis,
    string? DeclaredOn)
{
    /// <summary>The ceiling in days after the clamp that the runtime applies.</summary>
    public int EffectiveDays => Math.Min(Days, ProfileMaxDays ?? Days);

    /// <summary>The ceiling in months after the clamp that the runtime applies; null when only the runtime knows it.</summary>
    public int? EffectiveMonths => Months == 0 ? ProfileMonths : Math.Min(Months, ProfileMonths ?? Months);
}
