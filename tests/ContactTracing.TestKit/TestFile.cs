namespace ContactTracing.TestKit;

/// <summary>A file of the project under test. The text may carry markup.</summary>
/// <param name="Path">The path inside the project, for instance <c>Domain/Person.cs</c>.</param>
/// <param name="Text">The content.</param>
public sealed record TestFile(string Path, string Text)
{
    /// <summary>All files of a test lie under this folder, so that sections of an .editorconfig have paths to match.</summary>
    public const string Root = "/0/";

    /// <summary>The path the compiler sees.</summary>
    public string FullPath => Path.StartsWith('/') ? Path : Root + Path;

    public static implicit operator TestFile((string Path, string Text) file) => FromValueTuple(file);

    public static TestFile FromValueTuple((string Path, string Text) file) => new(file.Path, file.Text);
}
