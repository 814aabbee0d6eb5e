using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>In which files of a compilation a name may stand. A search asks for thousands of names, and most stand in few files.</summary>
internal sealed class FilesByWord
{
    private readonly Dictionary<int, List<SyntaxTree>> _files = [];
    private readonly List<SyntaxTree> _all = [];
    private readonly List<SyntaxTree> _withEscapes = [];

    public FilesByWord(Compilation compilation, CancellationToken token)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            token.ThrowIfCancellationRequested();
            var words = FileWords.Of(tree, token);
            _all.Add(tree);
            if (words.HasEscapes)
            {
                _withEscapes.Add(tree);
                continue;
            }

            foreach (var hash in words.Hashes)
            {
                if (!_files.TryGetValue(hash, out var files))
                {
                    _files.Add(hash, files = []);
                }

                files.Add(tree);
            }
        }
    }

    public IEnumerable<SyntaxTree> With(string name)
    {
        if (FileCode.IsWithoutName(name))
        {
            return _all;
        }

        IEnumerable<SyntaxTree> files = _files.TryGetValue(FileWords.HashOf(name), out var found) ? found : [];
        return _withEscapes.Count == 0 ? files : files.Concat(_withEscapes);
    }
}
