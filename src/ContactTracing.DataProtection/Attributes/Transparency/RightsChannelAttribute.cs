namespace ContactTracing.DataProtection;

/// <summary>Says where persons exercise their rights; one attribute per channel.</summary>
/// <remarks>
/// <para>Obligation: persons turn to their local health-insurance fund, "caisse de rattachement" (S23; GDPR, articles 12 and 13(2)(b)).</para>
/// <para>Generated: an entry in the registry. No rule checks it in this version.</para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: RightsChannel("By post to the data-protection officer of the local health-insurance fund")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class RightsChannelAttribute : Attribute
{
    /// <summary>Says where persons exercise their rights.</summary>
    /// <param name="channel">A description or an address, as the notice gives it to persons.</param>
    public RightsChannelAttribute(string channel) => Channel = channel;

    /// <summary>A description or an address, as the notice gives it to persons.</summary>
    public string Channel { get; }
}
