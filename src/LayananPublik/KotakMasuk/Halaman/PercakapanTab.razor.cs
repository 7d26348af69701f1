using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The list of conversations, live.</summary>
public sealed partial class PercakapanTab(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam, IEnumerable<LabelPercakapan> pelabel, IEnumerable<SaringFitur> fitur, PembacaBersama pembaca, TimeProvider waktu)
{
    const int Sekali = 50, Terbanyak = 200;
    readonly PilihanBaris pilihan = new();
    Penyegar penyegar = default!;
    BarisPercakapan? sesudah;
    IReadOnlyList<BarisPercakapan>? baris;
    IReadOnlyDictionary<int, LabelBaris> label = new Dictionary<int, LabelBaris>();
    JumlahPercakapan jumlah = new(0, 0, 0, 0, 0);
    (string?, string?, SaringLanjut?) dimuat;
    int banyak = Sekali;
    bool adaLagi;

    [Parameter, EditorRequired] public KeadaanMeja Keadaan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    SaringPercakapan Terpilih => Dari(Keadaan);

    IReadOnlyList<SaringanMeja> Saringan =>
    [
        Cip(SaringPercakapan.MilikSaya, "Milik saya"), Cip(SaringPercakapan.PerluPetugas, "Perlu petugas"), Cip(SaringPercakapan.BelumDibaca, "Belum dibaca"), Cip(SaringPercakapan.Dititipkan, "Dititipkan"), Cip(SaringPercakapan.Semua, "Semua"),
        .. SaringPercakapan.Ditunda == Terpilih || jumlah.Ditunda > 0 ? [Cip(SaringPercakapan.Ditunda, "Ditunda")] : Array.Empty<SaringanMeja>(),
        .. SaringPercakapan.Dibatasi == Terpilih || jumlah.Dibatasi > 0 ? [Cip(SaringPercakapan.Dibatasi, "Dibatasi")] : Array.Empty<SaringanMeja>()
    ];

    bool BolehMassal => Petugas?.Boleh(Izin.BalasPercakapan) == true;

    IReadOnlyList<int> Ditampilkan => [.. (baris ?? []).Select(b => b.Id)];

    IReadOnlyList<IsiBaris>? Tampilan => baris is null ? null : [.. baris.Select(Tampil)];

    string KalimatKosong => Terpilih switch
    {
        SaringPercakapan.MilikSaya => "Anda belum menangani percakapan.",
        SaringPercakapan.PerluPetugas => "Tidak ada warga yang menunggu petugas.",
        SaringPercakapan.BelumDibaca => "Semua pesan sudah dibaca.",
        SaringPercakapan.Dititipkan => "Tidak ada jawaban yang dititipkan.",
        SaringPercakapan.Ditunda => "Tidak ada percakapan yang ditunda.",
        SaringPercakapan.Dibatasi => "Tidak ada percakapan yang dibisukan atau diblokir.",
        _ => "Belum ada percakapan."
    };

    protected override void OnInitialized()
    {
        penyegar = new(waktu, SegarkanAsync, Selesai);
        Selagi(siaran.Ikuti([Topik.Percakapan, Topik.Permohonan], () => InvokeAsync(penyegar.SegarkanAsync)));
    }

    protected override Task OnParametersSetAsync()
    {
        if (baris is not null && dimuat == (Keadaan.Saring, Keadaan.Cari, Keadaan.Lanjut)) return Task.CompletedTask;
        (banyak, sesudah) = (Sekali, null);
        // Ticks belong to the list they were set in.
        pilihan.Kosongkan();
        return MuatAsync();
    }

    // Up to a page grows on screen; beyond it the list goes on after its last row.
    Task MuatLagiAsync()
    {
        if (banyak < Terbanyak) banyak += Sekali;
        else (sesudah, banyak) = (baris?[^1], Sekali);
        return MuatAsync();
    }

    Task KeAwalAsync()
    {
        (sesudah, banyak) = (null, Sekali);
        return MuatAsync();
    }

    async Task SegarkanAsync()
    {
        if (await MuatAsync(bersama: true)) StateHasChanged();
    }

    /// <summary>True when anything is different from what is on screen. What others are shown as well is read once for all of them when it has changed.</summary>
    async Task<bool> MuatAsync(bool bersama = false)
    {
        if (Petugas is not { } petugas) return false;
        dimuat = (Keadaan.Saring, Keadaan.Cari, Keadaan.Lanjut);
        var sendiri = Terpilih == SaringPercakapan.MilikSaya;
        var (untuk, bagian) = ((dimuat, sesudah, banyak), Bagian(Keadaan, Terpilih, fitur, jam) with { Sesudah = sesudah, Banyak = banyak + 1 });
        var (terbaca, terhitung, terkumpul) = bersama
            ? await pembaca.BacaAsync((MataPetugas.Dari(petugas, sendiri), untuk), () => BacaAsync(petugas, bagian, CancellationToken.None), Selesai)
            : await BacaAsync(petugas, bagian, Selesai);
        // What was read for another officer holds his own.
        if (bersama && !sendiri) terhitung = terhitung with { MilikSaya = await MilikSayaAsync(petugas) };
        // Another list was chosen meanwhile.
        if (untuk != (dimuat, sesudah, banyak)) return false;
        var sama = baris is not null && terhitung == jumlah && terbaca.Count > banyak == adaLagi && terbaca.Take(banyak).SequenceEqual(baris) && terkumpul.Count == label.Count && terkumpul.All(l => label.TryGetValue(l.Key, out var ada) && ada == l.Value);
        if (!sama) (label, jumlah, adaLagi, baris) = (terkumpul, terhitung, terbaca.Count > banyak, [.. terbaca.Take(banyak)]);
        return !sama;
    }

    async Task<(IReadOnlyList<BarisPercakapan>, JumlahPercakapan, Dictionary<int, LabelBaris>)> BacaAsync(PetugasAktif petugas, BagianPercakapan bagian, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var terbaca = await db.DaftarPercakapanAsync(petugas, bagian, ct);
        var terhitung = await db.HitungPercakapanAsync(petugas, ct);
        var terkumpul = new Dictionary<int, LabelBaris>();
        foreach (var p in pelabel)
            foreach (var (id, l) in await p(db, [.. terbaca.Select(b => b.Id)], ct)) terkumpul.TryAdd(id, l);
        return (terbaca, terhitung, terkumpul);
    }

    async Task<int> MilikSayaAsync(PetugasAktif petugas)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return await db.BanyakPercakapanAsync(petugas, SaringPercakapan.MilikSaya, null, Selesai);
    }

    internal static SaringPercakapan Dari(KeadaanMeja keadaan) => Enum.TryParse<SaringPercakapan>(keadaan.Saring, true, out var s) ? s : SaringPercakapan.Semua;

    internal static BagianPercakapan Bagian(KeadaanMeja keadaan, SaringPercakapan saring, IEnumerable<SaringFitur> fitur, JamKantor jam)
    {
        var (s, rentang) = (keadaan.Lanjut, keadaan.Lanjut.Rentang(jam.Sekarang, jam.Zona));
        return new(saring, keadaan.Cari) { Lanjut = s, Pekerjaan = s.TentangPekerjaan ? [.. fitur.Select(f => (Func<LayananDb, IQueryable<int>>)(db => f.Percakapan(db, s, rentang)))] : [] };
    }

    SaringanMeja Cip(SaringPercakapan s, string judul) => new(s.ToString().ToLowerInvariant(), judul, jumlah.Dari(s) is > 0 and var n ? n : null);

    IsiBaris Tampil(BarisPercakapan b)
    {
        var l = label.GetValueOrDefault(b.Id);
        (string Teks, Shell.Ui.Nada Nada)? tenggat = l?.Tenggat is { } t ? NadaWaktu.Tenggat(t, jam.Sekarang) : null;
        return new(b.Id, b.Nama, Shell.Ui.TeksWa.Polos(b.Ringkasan), jam.Daftar(b.Terakhir), (Keadaan with { Percakapan = b.Id, Permohonan = null, Pesan = null, LihatPanel = false }).Href)
        {
            Penting = b.Prioritas == Prioritas.Penting, Label = b.Label, Tunda = b.TundaSampai is { } tunda ? $"s.d. {jam.Dekat(tunda)}" : null,
            Batas = b is { Pembatasan: { } batas, TinjauPada: { } tinjau } ? $"{(batas == Pembatasan.Diblokir ? "diblokir" : "dibisukan")}, {(tinjau <= jam.Sekarang ? "tinjau sekarang" : $"tinjau {jam.Tanggal(tinjau)}")}" : null,
            BatasDitinjau = b.TinjauPada <= jam.Sekarang,
            Mendesak = b.Mendesak, Layanan = l?.Teks, Status = b.Diragukan ? "pastikan orangnya" : b.Ditinggal ? "petugasnya pergi" : b.Mode switch { ModePercakapan.PerluPetugas when l is null => "minta petugas", ModePercakapan.Asisten when l is null => "asisten", _ => null }, Tenggat = tenggat?.Teks, NadaTenggat = tenggat?.Nada ?? default,
            Jendela = NadaWaktu.Jendela(b.JendelaSampai, jam.Sekarang), JudulJendela = TandaJendela.Judul(b.JendelaSampai, jam.Sekarang, jam.Di(b.ZonaWaktu), b.ZonaWaktu),
            Titipan = b.TitipanHabis ? "titipan kedaluwarsa" : b.Titipan > 0 ? $"{b.Titipan} dititipkan" : null, TitipanHabis = b.TitipanHabis,
            Menunggu = b.MenungguSejak is { } sejak && b.Mode != ModePercakapan.Asisten ? NadaWaktu.Singkat(jam.Sekarang - sejak) : null, Belum = b.BelumDibaca,
            HadirDi = b.Id, Petugas = b.PetugasId == Petugas?.Id ? null : b.Petugas
        };
    }
}
