using ContactTracing.Analyzers.Dataflow.Sinks;

namespace ContactTracing.Analyzers.Tests.Dataflow.Sinks;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("seen", "")]
    [InlineData("{Case}", "Case")]
    [InlineData("{@Case}", "@Case")]
    [InlineData("{$Case}", "Case")]
    [InlineData("{Case,10:u} {@Other:j}", "Case @Other")]
    [InlineData("{{Case}} {Id}", "Id")]
    [InlineData("{{{Id}}}", "Id")]
    [InlineData("{0} {1}", "0 1")]
    [InlineData("{", "")]
    [InlineData("{Case", "")]
    [InlineData("{}", "")]
    [InlineData("}{", "")]
    public void Holes_AreReadInOrder(string template, string expected)
    {
        var holes = MessageTemplate.Holes(template).Select(h => (h.IsDestructured ? "@" : "") + h.Name);
        Assert.Equal(expected, string.Join(' ', holes));
    }

    [Theory]
    [InlineData("{Id} {@Case}", 1, "Case")]
    [InlineData("{1} {@0}", 0, "0")]
    [InlineData("{1} {@0}", 1, "1")]
    [InlineData("{0} {0}", 0, "0")]
    [InlineData("{0} {Name}", 1, "Name")]
    public void Value_FillsItsHole(string template, int position, string expected) =>
        Assert.Equal(expected, MessageTemplate.HoleAt(MessageTemplate.Holes(template), position)?.Name);

    [Theory]
    [InlineData("{Id}", 1)]
    [InlineData("{0}", 1)]
    [InlineData("", 0)]
    public void ValueWithoutAHole_FillsNone(string template, int position) =>
        Assert.Null(MessageTemplate.HoleAt(MessageTemplate.Holes(template), position));
}
