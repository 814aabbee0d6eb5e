using FsCheck;
using FsCheck.Fluent;

namespace ContactTracing.DataProtection.Tests.Access.Interleavings;

/// <summary>Something that one of several flows of execution does.</summary>
/// <param name="Kind">What.</param>
/// <param name="Flow">Which of the flows that there are.</param>
/// <param name="Which">Which actor, presence or view, or how many minutes.</param>
public sealed record FlowStep(FlowStep.Kinds Kind, int Flow, int Which)
{
    /// <summary>What can be done.</summary>
    public enum Kinds
    {
        Enter,
        Leave,
        BeginFlow,
        Open,
        ReadName,
        ReadSymptoms,
        Wait,
    }

    public override string ToString() => $"{Kind}({Flow}, {Which})";

    /// <summary>Steps of any flow. Reads are most of them, as in a program.</summary>
    public static Gen<FlowStep> Any(params Kinds[] kinds) =>
        from kind in Gen.Elements(kinds)
        from flow in Gen.Choose(0, 30)
        from which in Gen.Choose(0, 30)
        select new FlowStep(kind, flow, which);
}
