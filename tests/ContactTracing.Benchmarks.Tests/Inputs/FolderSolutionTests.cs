using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Inputs.Folders;

namespace ContactTracing.Benchmarks.Tests.Inputs;

public sealed class FolderSolutionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("folder-solution-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FolderWithoutProjects_IsOneProject()
    {
        Write("A.cs", "public class A;\n");
        Write("below/B.cs", "public class B : A;\n");

        var solution = FolderSolution.Load(_folder);

        Assert.Equal(2, Assert.Single(solution.Projects).Lines);
        Assert.Equal(0, solution.Errors());
    }

    [Fact]
    public void ProjectReferences_AreFollowedWhateverTheOrderOfTheFiles()
    {
        Write("App/App.csproj", """<Project><ItemGroup><ProjectReference Include="..\Middle\Middle.csproj" /></ItemGroup></Project>""");
        Write("App/Program.cs", "Console.WriteLine(new Base().ToString() + new Middle());\n");
        Write("Middle/Middle.csproj", """<Project><ItemGroup><ProjectReference Include="../Zero/Zero.csproj" /></ItemGroup></Project>""");
        Write("Middle/Middle.cs", "public class Middle : Base { public int Seen => Hidden; }\n");
        Write("Zero/Zero.csproj", """<Project><ItemGroup><InternalsVisibleTo Include="Middle" /></ItemGroup></Project>""");
        Write("Zero/Base.cs", "public class Base { internal int Hidden => 1; }\n");

        var solution = FolderSolution.Load(_folder);

        Assert.Equal(["Zero", "Middle", "App"], solution.Projects.Select(project => project.Name));
        Assert.Equal(0, solution.Errors());
    }

    [Fact]
    public void CommonFilesAboveAProject_BelongToIt()
    {
        Write("Directory.Build.props", """<Project><ItemGroup><Using Include="System.Text" /><Using Include="System.Math" Static="true" /></ItemGroup></Project>""");
        Write("apps/Directory.Build.targets", """<Project><ItemGroup><ProjectReference Include="$(MSBuildThisFileDirectory)../Library/Library.csproj" /></ItemGroup></Project>""");
        Write("apps/One/One.csproj", "<Project />");
        Write("apps/One/One.cs", "public class One : Library { public object Text => new StringBuilder().Append(Max(1, 2)); }\n");
        Write("Library/Library.csproj", "<Project />");
        Write("Library/Library.cs", "public class Library;\n");

        Assert.Equal(0, FolderSolution.Load(_folder).Errors());
    }

    [Fact]
    public void WhatThePackageGenerates_IsCompiledButNotCountedAsLines()
    {
        Write("A.cs", "using ContactTracing.DataProtection;\n[RetentionMax(90)] public partial class A { [RetentionAnchor] public DateTimeOffset At { get; init; } }\n");
        Write("B.cs", "public class B { public object Policy => typeof(ARetention); }\n");

        var solution = FolderSolution.Load(_folder);

        Assert.Equal(3, solution.Lines);
        Assert.Equal(0, solution.Errors());
    }

    [Fact]
    public void ProjectInsideAnother_KeepsItsSources()
    {
        Write("Outer.csproj", "<Project />");
        Write("Outer.cs", "public class Outer;\n");
        Write("inner/Inner.csproj", "<Project />");
        Write("inner/Inner.cs", "public class Inner;\n\n");

        var solution = FolderSolution.Load(_folder);

        Assert.Equal([("Inner", 2), ("Outer", 1)], solution.Projects.Select(project => (project.Name, project.Lines)).Order());
    }

    [Fact]
    public void MissingPackage_IsToleratedAndItsErrorsAreCounted()
    {
        Write("Broken.csproj", "<Project>");
        Write("App.csproj", """<Project><ItemGroup><PackageReference Include="Nobody.Has.This" /></ItemGroup></Project>""");
        Write("App.cs", "public class App { public Nobody.Has.This Member => null!; }\n");

        var solution = FolderSolution.Load(_folder);

        Assert.Equal("App", Assert.Single(solution.Projects).Name);
        Assert.Equal(1, solution.Errors());
    }

    [Fact]
    public void OutputOfBuildsAndSnapshots_AreLeftOut()
    {
        Write("A.cs", "public class A;\n");
        Write("obj/Debug/A.cs", "public class A;\n");
        Write("artifacts/A.cs", "public class A;\n");
        Write("Snapshots/A.verified.cs", "public class A;\n");

        Assert.Equal(1, FolderSolution.Load(_folder).Lines);
    }

    [Fact]
    public void Rules_AreActiveInAFolderThatKnowsNothingOfThem()
    {
        Write("A.cs", "public class A { [ContactTracing.DataProtection.HealthData] public string Symptoms { get; set; } = \"\"; }\n");

        Assert.Equal(0, FolderSolution.Load(_folder).Errors());
    }

    [Fact]
    public void FolderThatIsNotThere_IsRefused() =>
        Assert.Throws<DirectoryNotFoundException>(() => FolderSolution.Load(Path.Combine(_folder, "nowhere")));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
