using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Scheduling;

/// <summary>Refuses a schedule that could keep a record past its deadline although only one run in two fails.</summary>
internal sealed class PurgeScheduleValidation(IEnumerable<ScheduledPurge> purges) : IValidateOptions<PurgeScheduleOptions>
{
    private const string Section = PurgeScheduleOptions.Section;

    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1), LongestInterval = TimeSpan.FromDays(31);

    public ValidateOptionsResult Validate(string? name, PurgeScheduleOptions options)
    {
        var problems = OfTimes(options).ToList();
        if (problems.Count == 0)
        {
            problems.AddRange(purges.Select(purge => OfLead(purge.Policy, options)).OfType<string>());
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfTimes(PurgeScheduleOptions options)
    {
        if (options.Interval < ShortestInterval || options.Interval > LongestInterval)
        {
            yield return $"{Section}:{nameof(options.Interval)} is {options.Interval}. Set it to between {ShortestInterval} and {LongestInterval}.";

            // The others are measured by it.
            yield break;
        }

        if (options.Jitter < TimeSpan.Zero)
        {
            yield return $"{Section}:{nameof(options.Jitter)} is {options.Jitter}. Set it to zero or more.";
        }

        if (options.RunLimit <= TimeSpan.Zero || options.RunLimit > options.Interval - options.Jitter)
        {
            yield return $"{Section}:{nameof(options.RunLimit)} is {options.RunLimit}. Set it to more than zero and at most {options.Interval - options.Jitter}, the interval less the jitter, or the next run would begin before one has ended.";
        }

        if (options.DrainLimit < TimeSpan.Zero || options.DrainLimit > LongestInterval)
        {
            yield return $"{Section}:{nameof(options.DrainLimit)} is {options.DrainLimit}. Set it to less than the time that the host has to stop.";
        }

        if (options.BatchSize < 1)
        {
            yield return FormattableString.Invariant($"{Section}:{nameof(options.BatchSize)} is {options.BatchSize}. Set it to 1 or more.");
        }
    }

    private static string? OfLead(RetentionPolicy policy, PurgeScheduleOptions options)
    {
        var (lead, needed) = (options.LeadOf(policy), options.RequiredLead);
        var subject = $"The purge of '{policy.Name}', every {options.Interval} for up to {options.RunLimit}, needs a lead of {needed} (2 x interval + run limit)";
        if (lead < needed)
        {
            return $"{subject}, and the lead is {lead}: one failed run would keep records past their deadline. Set {Section}:Lead to {needed} or more, or leave it out, or shorten {Section}:Interval.";
        }

        return IsShorterThanRetention(policy, lead)
            ? null
            : FormattableString.Invariant(
                $"{subject}, and its lead of {lead} is not shorter than its retention of {policy.Days} days or {policy.Months} months: records would be due before they exist. Shorten {Section}:Interval and {Section}:RunLimit, or keep the type in a host with a schedule of its own.");
    }

    private static bool IsShorterThanRetention(RetentionPolicy policy, TimeSpan lead)
    {
        try
        {
            new PurgeOptions { Lead = lead }.Apply(policy);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
