namespace ContactTracing.Package.Tests;

public class PackageContentTests
{
    [Fact]
    public void Analyzers_package_holds_exactly_what_a_user_needs()
    {
        var entries = PackedFiles.Entries("ContactTracing.Analyzers");

        Assert.Equal(
            [
                "ContactTracing.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ContactTracing.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/ContactTracing.Analyzers.dll",
                "analyzers/dotnet/cs/fr/ContactTracing.Analyzers.resources.dll",
                "buildTransitive/ContactTracing.Analyzers.targets",
                "buildTransitive/presets/enforce.globalconfig",
                "buildTransitive/presets/off.globalconfig",
                "lib/netstandard2.0/_._",
            ],
            entries.Where(e => !e.StartsWith("docs/rules/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Analyzers_package_holds_a_page_for_every_rule_of_the_presets()
    {
        var rules = Presets.Severities("off").Keys;

        Assert.Equal(
            rules.Select(id => $"docs/rules/{id}.md").Order(StringComparer.Ordinal),
            PackedFiles.Entries("ContactTracing.Analyzers").Where(e => e.StartsWith("docs/rules/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Enforced_gate_leaves_suggestions_and_the_rule_that_reads_it_alone()
    {
        Assert.Equal(["CT0001", "CT1005", "CT1010", "CT2007", "CT2008", "CT3003", "CT3004"], Presets.Severities("off").Keys.Except(Presets.Severities("enforce").Keys));
        Assert.Empty(Presets.Severities("enforce").Keys.Except(Presets.Severities("off").Keys));
        Assert.All(Presets.Severities("off").Values, severity => Assert.Equal("none", severity));
    }

    [Fact]
    public void Analyzers_package_depends_on_the_attributes_of_the_same_version_only()
    {
        var nuspec = PackedFiles.Text("ContactTracing.Analyzers", "ContactTracing.Analyzers.nuspec");

        var dependency = Assert.Single(System.Xml.Linq.XDocument.Parse(nuspec).Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("ContactTracing.DataProtection", dependency.Attribute("id")!.Value);
        Assert.Equal(PackedFiles.Version, dependency.Attribute("version")!.Value);
        Assert.DoesNotContain("<developmentDependency>true", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_package_holds_the_library_and_its_documentation_for_both_frameworks() => Assert.Equal(
        [
            "ContactTracing.DataProtection.nuspec",
            "README.md",
            "lib/net10.0/ContactTracing.DataProtection.dll",
            "lib/net10.0/ContactTracing.DataProtection.xml",
            "lib/netstandard2.0/ContactTracing.DataProtection.dll",
            "lib/netstandard2.0/ContactTracing.DataProtection.xml",
        ],
        PackedFiles.Entries("ContactTracing.DataProtection"));

    [Fact]
    public void Entity_framework_package_holds_the_library_and_its_documentation() => Assert.Equal(
        [
            "ContactTracing.DataProtection.EntityFrameworkCore.nuspec",
            "README.md",
            "lib/net10.0/ContactTracing.DataProtection.EntityFrameworkCore.dll",
            "lib/net10.0/ContactTracing.DataProtection.EntityFrameworkCore.xml",
        ],
        PackedFiles.Entries("ContactTracing.DataProtection.EntityFrameworkCore"));

    [Fact]
    public void Entity_framework_package_brings_the_attributes_of_the_same_version_and_ef_core()
    {
        var nuspec = PackedFiles.Text("ContactTracing.DataProtection.EntityFrameworkCore", "ContactTracing.DataProtection.EntityFrameworkCore.nuspec");

        var dependencies = System.Xml.Linq.XDocument.Parse(nuspec).Descendants().Where(e => e.Name.LocalName == "dependency").ToList();
        Assert.Equal(
            ["ContactTracing.DataProtection", "Microsoft.EntityFrameworkCore.Relational"],
            dependencies.Select(d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(PackedFiles.Version, dependencies.Single(d => d.Attribute("id")!.Value == "ContactTracing.DataProtection").Attribute("version")!.Value);
    }

    [Fact]
    public void Hosting_package_holds_the_library_and_its_documentation_for_both_frameworks() => Assert.Equal(
        [
            "ContactTracing.DataProtection.Hosting.nuspec",
            "README.md",
            "lib/net10.0/ContactTracing.DataProtection.Hosting.dll",
            "lib/net10.0/ContactTracing.DataProtection.Hosting.xml",
            "lib/net8.0/ContactTracing.DataProtection.Hosting.dll",
            "lib/net8.0/ContactTracing.DataProtection.Hosting.xml",
        ],
        PackedFiles.Entries("ContactTracing.DataProtection.Hosting"));

    [Fact]
    public void Hosting_package_brings_the_attributes_of_the_same_version_and_what_hosts_have_anyway()
    {
        var nuspec = PackedFiles.Text("ContactTracing.DataProtection.Hosting", "ContactTracing.DataProtection.Hosting.nuspec");

        var groups = System.Xml.Linq.XDocument.Parse(nuspec).Descendants().Where(e => e.Name.LocalName == "group").ToList();
        Assert.Equal(["net10.0", "net8.0"], groups.Select(g => g.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
        Assert.All(groups, group =>
        {
            Assert.Equal(
                [
                    "ContactTracing.DataProtection", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions",
                    "Microsoft.Extensions.Options.ConfigurationExtensions",
                ],
                group.Elements().Select(d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal));
            Assert.Equal(
                PackedFiles.Version, group.Elements().Single(d => d.Attribute("id")!.Value == "ContactTracing.DataProtection").Attribute("version")!.Value);
        });
    }

    [Fact]
    public void Asp_net_core_package_holds_the_library_and_its_documentation() => Assert.Equal(
        [
            "ContactTracing.DataProtection.AspNetCore.nuspec",
            "README.md",
            "lib/net10.0/ContactTracing.DataProtection.AspNetCore.dll",
            "lib/net10.0/ContactTracing.DataProtection.AspNetCore.xml",
        ],
        PackedFiles.Entries("ContactTracing.DataProtection.AspNetCore"));

    [Fact]
    public void Asp_net_core_package_brings_the_attributes_of_the_same_version_and_open_api()
    {
        var nuspec = System.Xml.Linq.XDocument.Parse(PackedFiles.Text("ContactTracing.DataProtection.AspNetCore", "ContactTracing.DataProtection.AspNetCore.nuspec"));

        var dependencies = nuspec.Descendants().Where(e => e.Name.LocalName == "dependency").ToList();
        Assert.Equal(["ContactTracing.DataProtection", "Microsoft.AspNetCore.OpenApi"], dependencies.Select(d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(PackedFiles.Version, dependencies.Single(d => d.Attribute("id")!.Value == "ContactTracing.DataProtection").Attribute("version")!.Value);
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(nuspec.Descendants(), e => e.Name.LocalName == "frameworkReference").Attribute("name")!.Value);
    }
}
