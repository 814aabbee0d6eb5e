namespace ContactTracing.DataProtection;

/// <summary>Says who acts in the present flow of execution, and for what. The guard asks on every read.</summary>
/// <remarks>An implementation answers quickly and without waiting. When it throws, the guard refuses.</remarks>
public interface ICurrentActor
{
    /// <summary>Who acts; <see langword="null"/> when nobody is known, and then everything is refused.</summary>
    Actor? Actor { get; }

    /// <summary>What the flow is for, where an access path serves several purposes; <see langword="null"/> when it was not said.</summary>
    TracingPurpose? Purpose { get; }
}
