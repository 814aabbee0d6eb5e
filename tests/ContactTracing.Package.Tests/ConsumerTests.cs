namespace ContactTracing.Package.Tests;

public class ConsumerTests
{
    [Fact]
    public void One_package_reference_brings_diagnostics_and_generated_code()
    {
        using var consumer = new ConsumerProject();

        var build = consumer.Build();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal([Expected("warning")], build.Findings);

        var run = consumer.Run();
        Assert.Contains("kept b", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cough", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enforce")]
    [InlineData(" Enforce ")]
    public void Enforced_gate_fails_the_build(string gate)
    {
        using var consumer = new ConsumerProject();

        var build = consumer.Build($"-p:ContactTracingGate={gate}");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal([Expected("error")], build.Findings);
    }

    [Fact]
    public void Gate_that_is_off_silences_every_finding()
    {
        using var consumer = new ConsumerProject();

        var build = consumer.Build("-p:ContactTracingGate=off");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Findings);
    }

    [Fact]
    public void Misspelt_gate_fails_the_build()
    {
        using var consumer = new ConsumerProject();

        var build = consumer.Build("-p:ContactTracingGate=enfroce");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Consumer.csproj: error CTCFG0002", build.Findings);
    }

    [Theory]
    [InlineData("suggestion", new string[0])]
    [InlineData("warning", new[] { "Careless.cs: warning CT2001" })]
    public void Severity_in_editorconfig_wins_over_the_enforced_gate(string severity, string[] findings)
    {
        using var consumer = new ConsumerProject();
        consumer.Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.CT2001.severity = {severity}\n");

        var build = consumer.Build("-p:ContactTracingGate=enforce");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(findings, build.Findings);
    }

    [Theory]
    [InlineData("report", "warning")]
    [InlineData("enforce", "error")]
    public void Older_compiler_is_named(string gate, string severity)
    {
        using var consumer = new ConsumerProject();
        var compiler = OldCompiler.Write(consumer.PathOf("Microsoft.CodeAnalysis.dll"), new Version(4, 12, 0, 0));

        var build = consumer.Build($"-p:ContactTracingGate={gate}", $"-p:ContactTracingCompilerAssembly={compiler}");

        Assert.Contains($"Consumer.csproj: {severity} CTCFG0001", build.Findings);
        Assert.Contains("4.12.0.0", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_speak_French_to_a_French_compiler()
    {
        using var consumer = new ConsumerProject();

        var build = consumer.Build("-p:PreferredUILang=fr");

        Assert.Equal([Expected("warning")], build.Findings);
        Assert.Contains("donnée de santé", build.Output, StringComparison.Ordinal);
    }

    private static string Expected(string severity) => $"Careless.cs: {severity} CT2001";
}
