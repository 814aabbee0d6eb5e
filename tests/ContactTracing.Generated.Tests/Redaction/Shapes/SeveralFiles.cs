using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial class SeveralFiles
{
    public int ShownId { get; set; }
}
