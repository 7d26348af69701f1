using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;

namespace LayananPublik.Penerusan;

/// <summary>Writes a batch's list as an official paper: letterhead, number, table, and where who gives and who takes sign.</summary>
public static class SusunDaftar
{
    // Two columns leave room for a pen: a remark, and nothing may push it off the page.
    static readonly double[] LebarMm = [11, 38, 60, 34, 66, 16, 0];
    static readonly string[] Kepala = ["No.", "Nomor permohonan", "Nama", "NIK", "Layanan", "Berkas", "Keterangan"];

    public static Naskah Susun(Bendel b, Kop kop, PetugasAktif petugas, IReadOnlyList<BarisDaftar> baris) => new()
    {
        Kop = kop,
        Judul = "DAFTAR PENGANTAR BERKAS",
        Nomor = b.Nomor,
        Tujuan = new("Kepala Dinas Kependudukan dan Pencatatan Sipil", "tempat"),
        Isi =
        [
            new Paragraf([$"Bersama ini kami kirimkan {baris.Count} berkas permohonan dokumen kependudukan yang sudah diperiksa kelengkapannya:"], Menjorok: false),
            new TabelKolom(Kepala, [.. baris.Select(r => (IReadOnlyList<string>)[$"{r.Urutan}", r.Nomor, r.Nama, r.Nik, r.Layanan, $"{r.Berkas}", ""])]) { LebarMm = LebarMm },
            new Paragraf(["Mohon daftar ini dicocokkan dengan berkasnya, ditandatangani, dan satu rangkap dikembalikan kepada kami. Berkas yang belum dapat diproses mohon ditulis alasannya pada kolom keterangan."], Menjorok: false)
        ],
        Mengetahui = new Ttd { Tempat = "Diterima tanggal ........................", Tanggal = "", Jabatan = ["Yang menerima,", "Petugas Disdukcapil"], Nama = "(......................................)", Cara = CaraTanda.TandaTanganBasah },
        Ttd = new Ttd
        {
            Tempat = b.UnitKerja.TempatSurat, Tanggal = KalimatWaktu.Tanggal(b.Tanggal), Jabatan = ["Yang menyerahkan,", $"Petugas {b.UnitKerja.Nama}"], Nama = petugas.Nama, Cara = CaraTanda.TandaTanganBasah
        },
        Kaki = "Daftar ini memuat data pribadi warga. Hanya untuk petugas yang menyerahkan dan yang menerima.",
        Tata = new() { Lebar = 330, Tinggi = 215, Ukuran = 10, SatuHalaman = false, NomorHalaman = true }
    };
}
