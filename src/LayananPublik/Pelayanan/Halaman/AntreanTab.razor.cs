using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>The queue of requests on the desk, live, the most urgent on top.</summary>
public sealed partial class AntreanTab(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam)
{
    const int Sekali = 50, Terbanyak = 199;
    IReadOnlyList<BarisAntrean>? baris;
    JumlahAntrean jumlah = new(0, 0, 0, 0, 0);
    (string?, string?) dimuat;
    int banyak = Sekali;
    bool adaLagi;

    [Parameter, EditorRequired] public KeadaanMeja Keadaan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    PilahAntrean Terpilih => Enum.TryParse<PilahAntrean>(Keadaan.Saring, true, out var s) ? s : PilahAntrean.Semua;

    int? Dibuka => Keadaan.Permohonan is { } id ? baris?.FirstOrDefault(b => b.PermohonanId == id)?.ButirId : baris?.FirstOrDefault(b => b.PercakapanId is { } p && p == Keadaan.Percakapan)?.ButirId;

    IReadOnlyList<SaringanMeja> Saringan =>
    [
        Cip(PilahAntrean.MilikSaya, "Milik saya", jumlah.MilikSaya), Cip(PilahAntrean.BelumDiambil, "Belum diambil", jumlah.BelumDiambil), Cip(PilahAntrean.LewatTenggat, "Lewat tenggat", jumlah.LewatTenggat),
        Cip(PilahAntrean.MenungguWarga, "Menunggu warga", jumlah.MenungguWarga), Cip(PilahAntrean.Semua, "Semua", jumlah.Semua)
    ];

    IReadOnlyList<IsiBaris>? Tampilan => baris is null ? null : [.. baris.Select(Tampil)];

    string KalimatKosong => Terpilih switch
    {
        PilahAntrean.MilikSaya => "Anda belum mengambil permohonan.",
        PilahAntrean.BelumDiambil => "Semua permohonan sudah ada yang menangani.",
        PilahAntrean.LewatTenggat => "Tidak ada yang lewat tenggat.",
        PilahAntrean.MenungguWarga => "Tidak ada yang menunggu warga.",
        _ => "Antrean kosong."
    };

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Permohonan, Topik.Percakapan], MuatAsync);

    protected override Task OnParametersSetAsync()
    {
        if (baris is not null && dimuat == (Keadaan.Saring, Keadaan.Cari)) return Task.CompletedTask;
        banyak = Sekali;
        return MuatAsync();
    }

    Task MuatLagiAsync()
    {
        banyak = Math.Min(banyak + Sekali, Terbanyak);
        return MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        dimuat = (Keadaan.Saring, Keadaan.Cari);
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var terbaca = await db.AntreanAsync(Petugas, new(Terpilih, Keadaan.Cari, 0, banyak + 1), jam.Sekarang, Selesai);
        jumlah = await db.JumlahAntreanAsync(Petugas, jam.Sekarang, Selesai);
        (adaLagi, baris) = (terbaca.Count > banyak && banyak < Terbanyak, [.. terbaca.Take(banyak)]);
    }

    static SaringanMeja Cip(PilahAntrean s, string judul, int jumlah) => new(s.ToString().ToLowerInvariant(), judul, jumlah > 0 ? jumlah : null);

    IsiBaris Tampil(BarisAntrean b)
    {
        (string Teks, Nada Nada)? tenggat = b is { JedaSejak: null, Tenggat: { } t } && !AlurButir.Berakhir(b.Status) ? NadaWaktu.Tenggat(t, jam.Sekarang) : null;
        return new(b.ButirId, b.NamaPemohon.Length > 0 ? b.NamaPemohon : "Tanpa nama", $"{b.Nomor} · {AlurButir.Sebutan(b.Status)}{(b.Paket is null ? "" : $" · {b.Paket}, {b.Dokumen} dokumen")}", b.DiajukanPada is { } d ? jam.Daftar(d) : "",
            (Keadaan with { Percakapan = b.PercakapanId, Permohonan = b.PermohonanId, LihatPanel = true }).Href)
        {
            Layanan = b.Untuk is { } untuk ? $"{b.Layanan}, {untuk}" : b.Layanan, Tenggat = tenggat?.Teks, NadaTenggat = tenggat?.Nada ?? default, Belum = b.BelumDibaca,
            Menunggu = b.MenungguSejak is { } sejak ? NadaWaktu.Singkat(jam.Sekarang - sejak) : null, Petugas = b.PetugasId == Petugas?.Id ? null : b.Petugas
        };
    }
}
