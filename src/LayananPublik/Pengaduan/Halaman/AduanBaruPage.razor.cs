using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>An officer enters what a citizen says at the counter or on the telephone.</summary>
public sealed partial class AduanBaruPage(IDbContextFactory<LayananDb> dbs, MejaAduan meja, IndeksBatas batas, JamKantor jam, NavigationManager alamat)
{
    static readonly (KanalAduan Kanal, string Judul)[] Biasa = [(KanalAduan.Loket, "Loket"), (KanalAduan.Telepon, "Telepon"), (KanalAduan.Surat, "Surat"), (KanalAduan.Lapor, "SP4N-LAPOR!")];
    static readonly (KanalAduan Kanal, string Judul) LewatObrolan = (KanalAduan.WhatsApp, "WhatsApp");

    PilihanAduan? pilihan;
    IReadOnlyList<KataKategori> kata = [];
    AduanTercatat? tercatat;
    DariPercakapan? asal;
    readonly HashSet<int> diambil = [];
    IReadOnlyList<FotoBaru> foto = [];
    KanalAduan kanal = KanalAduan.Loket;
    string uraian = "", rtRw = "", titik = "", lokasi = "", nama = "", lapor = "", telepon = "";
    DateTime? kejadian;
    int kategori, unit;
    int? usulan;
    bool anonim, rahasia, sibuk, dipilihSendiri;
    string? galat, kataTitik;
    LetakTitik? menurutTitik;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    /// <summary>The talk in which it was told.</summary>
    [SupplyParameterFromQuery] int? Percakapan { get; set; }

    (KanalAduan Kanal, string Judul)[] Kanal => Percakapan is null ? Biasa : [LewatObrolan, .. Biasa];

    string? KePercakapan => Percakapan is { } p && Petugas?.Boleh(Izin.LihatPercakapan) == true ? $"/?percakapan={p}" : null;

    bool BolehFoto => Petugas?.Boleh(Izin.LihatBerkas) == true;

    bool KategoriRahasia => pilihan?.Kategori.FirstOrDefault(k => k.Id == kategori)?.Rahasia == true;

    protected override async Task OnInitializedAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (pilihan, kata) = (await db.PilihanAduanAsync(Petugas, Selesai), await db.KataKategoriAsync(Petugas, Selesai));
        if (Percakapan is { } talk) (asal, kanal) = (await db.DariPercakapanAsync(talk, Petugas, Selesai), KanalAduan.WhatsApp);
        unit = pilihan.Unit.FirstOrDefault(u => u.Id == Petugas.UnitKerjaId)?.Id ?? (pilihan.Unit is [var satu, ..] ? satu.Id : Petugas.UnitKerjaId);
    }

    void PilihKategori(ChangeEventArgs e) => (kategori, usulan, dipilihSendiri) = (int.Parse((string)e.Value!, CultureInfo.InvariantCulture), null, true);

    /// <summary>A sentence goes into the account when it is ticked, and out of it again while it stands there unchanged.</summary>
    void Ambil(PesanPindahan p, bool ya)
    {
        if (ya) diambil.Add(p.PesanId);
        else diambil.Remove(p.PesanId);
        if (string.IsNullOrWhiteSpace(p.Teks)) return;
        var teks = p.Teks.Trim();
        uraian = ya ? $"{uraian.TrimEnd()}\n{teks}".TrimStart() : uraian.Replace(teks, "", StringComparison.Ordinal).Trim();
        if (uraian.Length > Aduan.PanjangUraian) uraian = uraian[..Aduan.PanjangUraian];
        Kenali();
    }

    IReadOnlyCollection<int> Pindahan => [.. (asal?.Pesan ?? []).Where(p => p.LampiranId is not null && diambil.Contains(p.PesanId)).Select(p => p.LampiranId!.Value)];

    /// <summary>The words suggest the kind until the officer has chosen one.</summary>
    void Kenali()
    {
        if (dipilihSendiri) return;
        usulan = KataKategori.Tebak(uraian, kata);
        kategori = usulan ?? 0;
    }

    /// <summary>The point fills in the kelurahan; the officer may choose another.</summary>
    async Task TempatkanAsync()
    {
        (menurutTitik, kataTitik) = (null, null);
        if (BacaTitik(titik) is not { } letak) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        if (await batas.UntukAsync(db, Petugas!.Jalur, Selesai) is not { } peta) return;
        menurutTitik = peta.Cari(letak.Lintang, letak.Bujur);
        if (menurutTitik is not { } m) kataTitik = "Titik ini di luar batas wilayah kantor. Pilih sendiri kelurahannya, atau periksa titiknya.";
        else if (pilihan!.Unit.FirstOrDefault(u => u.Id == m.UnitKerjaId) is { } u) (unit, kataTitik) = (u.Id, $"{u.Nama}{(m.Rw is { } rw ? $", RW {rw}" : "")} menurut titik lokasi; ubah bila keliru.");
        else kataTitik = "Titik ini di kelurahan lain, di luar wilayah kerja Anda.";
    }

    async Task SimpanAsync()
    {
        if (sibuk) return;
        var baca = Baca();
        if (!baca.Berhasil) { galat = baca.Penolakan; return; }
        sibuk = true;
        try
        {
            await using var db = await dbs.CreateDbContextAsync(Selesai);
            var talk = await TalkAsync(db);
            galat = talk.Penolakan;
            if (!talk.Berhasil) return;
            var hasil = await meja.CatatLaporanAsync(Petugas!, baca.Nilai!, talk.Nilai, foto, Pindahan, Selesai);
            galat = hasil.Penolakan;
            if (!hasil.Berhasil) return;
            tercatat = await db.AduanTercatatAsync(hasil.Nilai, Petugas!, Selesai);
        }
        finally { sibuk = false; }
    }

    /// <summary>The reporter's talk, where he has one.</summary>
    async Task<Hasil<int?>> TalkAsync(LayananDb db)
    {
        if (Percakapan is { } p) return Hasil.Dengan<int?>(p);
        if (telepon.Trim().Length == 0) return Hasil.Dengan<int?>(null);
        if (!NomorWa.TryParse(telepon, out var nomor, out var salah)) return Hasil.Ditolak(salah);
        return await db.PercakapanNomorAsync(nomor.Nilai, Petugas!, Selesai) is { } ada ? Hasil.Dengan<int?>(ada)
            : Hasil.Ditolak("Nomor ini belum pernah menulis ke kantor, jadi belum dapat dikabari. Kosongkan, atau minta pelapor mengirim pesan dulu.");
    }

    Hasil<IsianAduan> Baca()
    {
        if (uraian.Trim().Length < 10) return Hasil.Ditolak("Tulis uraiannya paling sedikit 10 huruf.");
        if (kategori == 0) return Hasil.Ditolak("Pilih kategorinya dulu; \"Lainnya\" bila tidak ada yang cocok.");
        RtRw? wilayah = null;
        if (rtRw.Trim().Length > 0)
        {
            if (!RtRw.TryParse(rtRw, out var r, out var salah)) return Hasil.Ditolak(salah);
            wilayah = r;
        }
        var letak = BacaTitik(titik);
        if (titik.Trim().Length > 0 && letak is null) return Hasil.Ditolak("Titik peta tidak terbaca. Tulis lintang lalu bujur, contoh -6.25012, 107.14033.");
        DateTimeOffset? waktu = kejadian is { } k ? new DateTimeOffset(k, jam.Zona.GetUtcOffset(k)).ToUniversalTime() : null;
        if (waktu > jam.Sekarang) return Hasil.Ditolak("Waktu kejadian belum lewat. Periksa tanggalnya.");
        return Hasil.Dengan(new IsianAduan(unit, kategori, uraian.Trim())
        {
            Kanal = kanal, NamaPelapor = anonim || nama.Trim().Length == 0 ? null : nama.Trim(), LokasiTeks = lokasi.Trim().Length == 0 ? null : lokasi.Trim(), Lintang = letak?.Lintang, Bujur = letak?.Bujur, RtRw = wilayah, Rw = unit == menurutTitik?.UnitKerjaId ? menurutTitik.Rw : null, MenurutTitik = unit == menurutTitik?.UnitKerjaId,
            WaktuKejadian = waktu, Anonim = anonim, Rahasia = rahasia, NomorLapor = kanal == KanalAduan.Lapor && lapor.Trim().Length > 0 ? lapor.Trim() : null
        });
    }

    /// <summary>"-6.25012, 107.14033" as maps copy it; null when it is none.</summary>
    internal static (double Lintang, double Bujur)? BacaTitik(string teks)
    {
        var angka = teks.Split(',', ';').Select(t => double.TryParse(t.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d) ? d : double.NaN).ToArray();
        return angka is [>= -90 and <= 90 and var y, >= -180 and <= 180 and var x] ? (y, x) : null;
    }

    void Mulai()
    {
        diambil.Clear();
        (menurutTitik, kataTitik) = (null, null);
        (tercatat, galat, foto, kategori, usulan, dipilihSendiri, anonim, rahasia) = (null, null, [], 0, null, false, false, false);
        (uraian, rtRw, titik, lokasi, nama, lapor, telepon, kejadian) = ("", "", "", "", "", "", "", null);
        // The next one is somebody else's: nothing of it comes from or goes to the talk of the first.
        (Percakapan, asal, kanal) = (null, null, Percakapan is null ? kanal : KanalAduan.Loket);
        alamat.NavigateTo("/aduan/baru");
    }
}
