namespace ContactTracing.DataProtection;

/// <summary>Names the controller of the processing that the assembly is part of.</summary>
/// <remarks>
/// <para>Obligation: Cnam is the controller of Contact Covid (S1; GDPR, articles 4(7) and 30(1)(a)).</para>
/// <para>Generated: an entry in the registry. No rule checks it in this version.</para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: DataController("Cnam")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DataControllerAttribute : Attribute
{
    /// <summary>Names the controller.</summary>
    /// <param name="name">The controller, as the register names it.</param>
    public DataControllerAttribute(string name) => Name = name;

    /// <summary>The controller, as the register names it.</summary>
    public string Name { get; }
}
