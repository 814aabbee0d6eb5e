using ContactTracing.Analyzers.Tests.Rules.Disclosure;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.UnmanagedExportFileAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.UnmanagedExportFileCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class UnmanagedExportFileCodeFixTests
{
    private static TestProject Project(string statements, string method = "async Task", string state = "TransferFileStore store") => new(
        $$"""
        using System.IO;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        public class Export({{state}})
        {
            public {{method}} Run(Case c, Case other, List<Case> cases, string path, CancellationToken stopping)
            {
                {{statements}}
            }
        }
        """,
        """
        global using System;
        global using System.Collections.Generic;
        global using ContactTracing.DataProtection;

        [RetentionMax(90)] public class Case
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            [HealthData] public string Symptoms { get; init; } = "";
            [HealthData] public byte[] Image { get; init; } = [];
        }
        """) { References = SinkPackages.References };

    [Theory]
    [InlineData("File.WriteAllText(path, [|c.Symptoms|]);", "await store.CreateAsync(Path.GetFileName(path), \"TODO: the one recipient\", c.CollectedAt, (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(c.Symptoms), token).AsTask());")]
    [InlineData("await File.WriteAllTextAsync(path, JsonSerializer.Serialize([|c|]), stopping);", "await store.CreateAsync(Path.GetFileName(path), \"TODO: the one recipient\", c.CollectedAt, (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(c)), token).AsTask(), stopping);")]
    [InlineData("File.WriteAllBytes(path, [|c.Image|]);", "await store.CreateAsync(Path.GetFileName(path), \"TODO: the one recipient\", c.CollectedAt, (stream, token) => stream.WriteAsync(c.Image, token).AsTask());")]
    public Task WholeFileOfOneRecord_IsCreatedThroughTheStore(string before, string after) =>
        Verify.CodeFix(Project(before + " await Task.Yield();"), Project(after + " await Task.Yield();"));

    [Fact]
    public Task NameThatIsTaken_IsNotHidden() => Verify.CodeFix(
        Project("var token = \"n\"; File.WriteAllText(path, token + [|c.Symptoms|]); await Task.Yield();"),
        Project("var token = \"n\"; await store.CreateAsync(Path.GetFileName(path), \"TODO: the one recipient\", c.CollectedAt, (stream, _token) => stream.WriteAsync(Encoding.UTF8.GetBytes(token + c.Symptoms), _token).AsTask()); await Task.Yield();"));

    [Theory]
    [InlineData("File.WriteAllText(path, JsonSerializer.Serialize([|cases|])); await Task.Yield();")]
    [InlineData("File.WriteAllText(path, [|c.Symptoms|] + other.Symptoms); await Task.Yield();")]
    [InlineData("File.WriteAllText(path, [|c.Symptoms|], Encoding.Latin1); await Task.Yield();")]
    [InlineData("File.AppendAllText(path, [|c.Symptoms|]); await Task.Yield();")]
    [InlineData("using var writer = File.CreateText(path); writer.Write([|c.Symptoms|]); await Task.Yield();")]
    public Task OtherWrite_GetsNoFix(string statements) => Verify.NoCodeFix(Project(statements));

    [Fact]
    public Task MethodThatCannotWait_GetsNoFix() => Verify.NoCodeFix(Project("File.WriteAllText(path, [|c.Symptoms|]);", method: "void"));

    [Theory]
    [InlineData("string store")]
    [InlineData("TransferFileStore first, TransferFileStore second")]
    public Task WithoutOneStore_GetsNoFix(string state) =>
        Verify.NoCodeFix(Project("File.WriteAllText(path, [|c.Symptoms|]); await Task.Yield();", state: state));
}
