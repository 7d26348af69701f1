using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>Beside a document: the answers that it proves, each with its tick. A person decides; what a program has read is only a suggestion.</summary>
public sealed partial class CocokkanPanel : ComponentBase
{
    IReadOnlyList<Terbaca>? terbaca;
    string? mengubah, dibuka, berbeda, galatKaki;
    string alasan = "";
    (string Field, string Pesan)? galat;
    bool bisaBaca;

    [Parameter, EditorRequired] public RincianPermohonan Isi { get; set; } = default!;
    [Parameter, EditorRequired] public DokumenTampil Dokumen { get; set; } = default!;
    [Parameter, EditorRequired] public BerkasTampil Berkas { get; set; } = default!;
    [Parameter, EditorRequired] public JamKantor Jam { get; set; } = default!;
    [Parameter] public bool Boleh { get; set; }
    [Parameter, EditorRequired] public Func<string, HasilCocok, string?, Task<Hasil>> Cocokkan { get; set; } = default!;
    [Parameter, EditorRequired] public Func<Task<Hasil>> CocokkanSisanya { get; set; } = default!;
    [Parameter, EditorRequired] public Func<string, string, Task<Hasil>> Simpan { get; set; } = default!;
    /// <summary>Notes that a whole number was uncovered.</summary>
    [Parameter, EditorRequired] public Func<string, Task<Hasil>> LihatNomor { get; set; } = default!;
    [Parameter] public EventCallback MintaPerbaikan { get; set; }
    /// <summary>Whether this document can be read by a program, and the reading.</summary>
    [Parameter] public Func<Task<bool>>? BisaBaca { get; set; }
    [Parameter] public Func<Task<Hasil<IReadOnlyList<Terbaca>>>>? Baca { get; set; }

    IReadOnlyList<FieldTampil> Baris => [.. Dokumen.Membuktikan.Select(k => Isi.Field.FirstOrDefault(f => f.Nama == k)).OfType<FieldTampil>()];

    int Sisa => Baris.Count(f => f.Nilai.Length > 0 && Berlaku(f) is null);

    bool AdaBeda => Baris.Any(f => Berlaku(f) == HasilCocok.Beda);

    protected override async Task OnInitializedAsync() => bisaBaca = Boleh && BisaBaca is not null && await BisaBaca();

    CocokTampil? Tanda(FieldTampil f) => Berkas.Cocok.FirstOrDefault(c => c.Field == f.Nama);

    HasilCocok? Berlaku(FieldTampil f) => Tanda(f) is { Usang: false } c ? c.Hasil : null;

    string Kelas(FieldTampil f) => Berlaku(f) switch { HasilCocok.Cocok => "baik", HasilCocok.Beda => "beda-jelas", _ => "" };

    static bool Bernomor(FieldTampil f) => f.Tipe is TipeField.Nik or TipeField.NoKk && f.Nilai.Length == 16;

    // The whole number is for comparing, not for whoever passes by.
    string Tertulis(FieldTampil f) => dibuka == f.Nama && Bernomor(f) ? string.Join(' ', f.Nilai.Chunk(4).Select(c => new string(c))) : PermohonanQuery.Samarkan(f.Tampil);

    Terbaca? Usulan(FieldTampil f) => Isi.BolehUbah && terbaca?.FirstOrDefault(t => t.Field == f.Nama || f.Tipe == TipeField.DaftarOrang && t.Field == "anggota") is { } t && !Sama(f, t.Nilai) ? t : null;

    static bool Sama(FieldTampil f, string nilai) => string.Equals(f.Nilai, nilai, StringComparison.OrdinalIgnoreCase);

    string Tampak(FieldTampil f, string nilai) => f.Tipe == TipeField.Date && DateOnly.TryParseExact(nilai, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? KalimatWaktu.Tanggal(t)
        : dibuka == f.Nama ? nilai : PermohonanQuery.Samarkan(nilai);

    async Task SisanyaAsync() => galatKaki = Sisa == 0 ? null : (await CocokkanSisanya()).Penolakan;

    void MulaiBeda(FieldTampil f) => (berbeda, alasan, galat) = (berbeda == f.Nama ? null : f.Nama, Tanda(f)?.Alasan ?? "", null);

    async Task CocokAsync(FieldTampil f)
    {
        berbeda = null;
        Sampaikan(f, await Cocokkan(f.Nama, HasilCocok.Cocok, null));
    }

    async Task BedaAsync(FieldTampil f)
    {
        var hasil = await Cocokkan(f.Nama, HasilCocok.Beda, alasan);
        Sampaikan(f, hasil);
        if (hasil.Berhasil) berbeda = null;
    }

    async Task<Hasil> SimpanAsync(string nama, string nilai)
    {
        var hasil = await Simpan(nama, nilai);
        if (hasil.Berhasil) mengubah = null;
        StateHasChanged();
        return hasil;
    }

    async Task LihatAsync(FieldTampil f)
    {
        if (dibuka == f.Nama) { dibuka = null; return; }
        var hasil = await LihatNomor(f.Label);
        Sampaikan(f, hasil);
        if (hasil.Berhasil) dibuka = f.Nama;
    }

    async Task BacaAsync()
    {
        var hasil = await Baca!();
        (galatKaki, galat) = (hasil.Penolakan, null);
        terbaca = hasil.Nilai;
        StateHasChanged();
    }

    async Task PakaiAsync(FieldTampil f, Terbaca t) => Sampaikan(f, await Simpan(f.Nama, t.Nilai));

    void Sampaikan(FieldTampil f, Hasil hasil) => galat = hasil.Penolakan is { } salah ? (f.Nama, salah) : null;
}
