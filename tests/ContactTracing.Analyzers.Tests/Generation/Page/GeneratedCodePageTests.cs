using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Page;

public sealed class GeneratedCodePageTests
{
    private const string Path = "docs/generated-code.md";

    [Fact]
    public void Page_ShowsWhatIsGenerated() => TextSnapshot.VerifyFile(Path, GeneratedCodePage.Render(Repository.Read(Path)));
}
