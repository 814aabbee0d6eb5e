namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>One case per rule.</summary>
internal sealed class RuleIdsData : TheoryData<string>
{
    public RuleIdsData()
        : base(RuleInventory.Rules.Select(r => r.Id))
    {
    }
}
