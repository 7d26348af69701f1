using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The list of conversations, live.</summary>
public sealed partial class PercakapanTab(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam, IEnumerable<LabelPercakapan> pelabel)
{
    const int Sekali = 50;
    IReadOnlyList<BarisPercakapan>? baris;
    IReadOnlyDictionary<int, LabelBaris> label = new Dictionary<int, LabelBaris>();
    JumlahPercakapan jumlah = new(0, 0, 0, 0, 0);
    (string?, string?) dimuat;
    int banyak = Sekali;
    bool adaLagi;

    [Parameter, EditorRequired] public KeadaanMeja Keadaan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    SaringPercakapan Terpilih => Enum.TryParse<SaringPercakapan>(Keadaan.Saring, true, out var s) ? s : SaringPercakapan.Semua;

    IReadOnlyList<SaringanMeja> Saringan =>
    [
        Cip(SaringPercakapan.MilikSaya, "Milik saya"), Cip(SaringPercakapan.PerluPetugas, "Perlu petugas"), Cip(SaringPercakapan.BelumDibaca, "Belum dibaca"), Cip(SaringPercakapan.Dititipkan, "Dititipkan"), Cip(SaringPercakapan.Semua, "Semua")
    ];

    IReadOnlyList<IsiBaris>? Tampilan => baris is null ? null : [.. baris.Select(Tampil)];

    string KalimatKosong => Terpilih switch
    {
        SaringPercakapan.MilikSaya => "Anda belum menangani percakapan.",
        SaringPercakapan.PerluPetugas => "Tidak ada warga yang menunggu petugas.",
        SaringPercakapan.BelumDibaca => "Semua pesan sudah dibaca.",
        SaringPercakapan.Dititipkan => "Tidak ada jawaban yang dititipkan.",
        _ => "Belum ada percakapan."
    };

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Percakapan, Topik.Permohonan], MuatAsync);

    protected override Task OnParametersSetAsync()
    {
        if (baris is not null && dimuat == (Keadaan.Saring, Keadaan.Cari)) return Task.CompletedTask;
        banyak = Sekali;
        return MuatAsync();
    }

    Task MuatLagiAsync()
    {
        banyak += Sekali;
        return MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        dimuat = (Keadaan.Saring, Keadaan.Cari);
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var terbaca = await db.DaftarPercakapanAsync(Petugas, Terpilih, Keadaan.Cari, 0, banyak + 1, Selesai);
        jumlah = await db.HitungPercakapanAsync(Petugas, Selesai);
        var terkumpul = new Dictionary<int, LabelBaris>();
        foreach (var p in pelabel)
            foreach (var (id, l) in await p(db, [.. terbaca.Select(b => b.Id)], Selesai)) terkumpul.TryAdd(id, l);
        (label, adaLagi, baris) = (terkumpul, terbaca.Count > banyak, [.. terbaca.Take(banyak)]);
    }

    SaringanMeja Cip(SaringPercakapan s, string judul) => new(s.ToString().ToLowerInvariant(), judul, jumlah.Dari(s) is > 0 and var n ? n : null);

    IsiBaris Tampil(BarisPercakapan b)
    {
        var l = label.GetValueOrDefault(b.Id);
        (string Teks, Shell.Ui.Nada Nada)? tenggat = l?.Tenggat is { } t ? NadaWaktu.Tenggat(t, jam.Sekarang) : null;
        return new(b.Id, b.Nama, Shell.Ui.TeksWa.Polos(b.Ringkasan), jam.Daftar(b.Terakhir), (Keadaan with { Percakapan = b.Id, Permohonan = null, Pesan = null, LihatPanel = false }).Href)
        {
            Mendesak = b.Mendesak, Layanan = l?.Teks, Status = b.Diragukan ? "pastikan orangnya" : b.Mode switch { ModePercakapan.PerluPetugas when l is null => "minta petugas", ModePercakapan.Asisten when l is null => "asisten", _ => null }, Tenggat = tenggat?.Teks, NadaTenggat = tenggat?.Nada ?? default,
            Jendela = NadaWaktu.Jendela(b.JendelaSampai, jam.Sekarang), JudulJendela = TandaJendela.Judul(b.JendelaSampai, jam.Sekarang, jam.Di(b.ZonaWaktu), b.ZonaWaktu),
            Titipan = b.TitipanHabis ? "titipan kedaluwarsa" : b.Titipan > 0 ? $"{b.Titipan} dititipkan" : null, TitipanHabis = b.TitipanHabis,
            Menunggu = b.MenungguSejak is { } sejak && b.Mode != ModePercakapan.Asisten ? NadaWaktu.Singkat(jam.Sekarang - sejak) : null, Belum = b.BelumDibaca,
            Petugas = b.PetugasId == Petugas?.Id ? null : b.Petugas
        };
    }
}
