using System.Text.RegularExpressions;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The questions a service asks.</summary>
public sealed partial class EditorIsian : BagianEditor
{
    static readonly string[] BarisPembuka = ["nama", "tanggal_lahir", "rt", "rw"];
    string labelBaru = "";

    /// <summary>Names of the fields that are stored already: letters and running applications know them by these.</summary>
    [Parameter] public IReadOnlySet<string> Tersimpan { get; set; } = new HashSet<string>();

    bool Ditanya(FieldLayanan f) => Kelengkapan.FieldChat(R with { FieldKelompok = [] }).Any(x => x.Name == f.Name);

    IReadOnlyList<FieldLayanan> Sebelum(int n) => [.. R.FieldKelompok.Where(Katalog.KelompokField.ContainsKey).SelectMany(k => Katalog.KelompokField[k]), .. R.Field.Take(n)];

    string? Terpakai(FieldLayanan f) => R.IsiSurat is { } isi && PeriksaSurat.Dipakai(isi).Contains(f.Name) ? "Isi surat memakai isian ini. Ubah dulu isi suratnya."
        : R.Syarat.Any(s => s.Bila?.Field.Contains(f.Name) is true) || R.Field.Any(x => x.Bila?.Field.Contains(f.Name) is true) ? "Ada kondisi yang memakai isian ini. Ubah dulu kondisinya." : null;

    Task Pasang(int n, FieldLayanan f) => Ubah(R with { Field = Ganti(R.Field, n, f) });

    Task Batasi(int n, FieldLayanan f, BatasUbah batas) => Pasang(n, f with { Validasi = batas.Tulis(f.Type) });

    Task AturWajib(int n, FieldLayanan f, string pilihan) => Pasang(n, f with { Wajib = pilihan == "wajib", Tawarkan = pilihan == "tawar" });

    // A field nobody has answered yet is named after its question.
    Task AturLabel(int n, FieldLayanan f, string label) => Pasang(n, f with { Label = label, Name = Tersimpan.Contains(f.Name) ? f.Name : NamaBaru(label, f.Name) });

    Task AturTipe(int n, FieldLayanan f, string tipe)
    {
        if (!Enum.TryParse<TipeField>(tipe, out var baru)) return Task.CompletedTask;
        var pilihan = baru is TipeField.Enum or TipeField.MultiEnum;
        return Pasang(n, f with { Type = baru, Validasi = BatasUbah.Baca(f.Validasi).Tulis(baru), Opsi = pilihan ? f.Opsi : [], Bawaan = null });
    }

    Task AturKelompok(string kunci, bool pakai)
    {
        IReadOnlyList<string> kelompok = [.. Katalog.KelompokField.Keys.Where(k => k == kunci ? pakai : R.FieldKelompok.Contains(k))];
        return Ubah(R with { FieldKelompok = kelompok, MinimalWa = kelompok.Contains("pemohon") ? R.MinimalWa : [.. R.MinimalWa.Except(BarisPembuka)] });
    }

    async Task Tambah()
    {
        if (labelBaru.Trim().Length < 2) return;
        await Ubah(R with { Field = [.. R.Field, new() { Name = NamaBaru(labelBaru, null), Label = labelBaru.Trim(), Type = TipeField.Text, Wajib = true }] });
        labelBaru = "";
    }

    /// <summary>"Nama usaha?" becomes nama_usaha, with a number where that is taken.</summary>
    string NamaBaru(string label, string? kini)
    {
        var dasar = BukanHuruf().Replace(label.ToLowerInvariant(), "_").Trim('_');
        if (dasar.Length < 2 || !char.IsAsciiLetterLower(dasar[0])) dasar = "isian_" + dasar;
        dasar = (dasar.Length > 36 ? dasar[..36] : dasar).TrimEnd('_');
        HashSet<string> dipakai = [.. Katalog.KelompokField.Values.SelectMany(k => k).Select(f => f.Name), .. R.Field.Select(f => f.Name).Where(x => x != kini), .. IsiSurat.BarisGabungan, "jabatan", "unit", .. Tersimpan];
        return Enumerable.Range(1, 999).Select(n => n == 1 ? dasar : $"{dasar}{n}").First(k => !dipakai.Contains(k));
    }

    static string NamaKelompok(string kunci) => kunci switch
    {
        "pemohon" => "Data pemohon",
        "pengantar" => "Nomor dan tanggal pengantar RT/RW",
        "keperluan" => "Keperluan",
        _ => kunci
    };

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex BukanHuruf();
}
