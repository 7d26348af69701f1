using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MejaLayanan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "JawabanTersimpan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Kata = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Dipakai = table.Column<int>(type: "int", nullable: false),
                    DipakaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JawabanTersimpan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JawabanTersimpan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LangkahCepat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LangkahCepat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LangkahCepat_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersetujuanWarga",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Cara = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Keterangan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersetujuanWarga", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersetujuanWarga_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VersiJawaban",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    JawabanTersimpanId = table.Column<int>(type: "int", nullable: false),
                    Nomor = table.Column<int>(type: "int", nullable: false),
                    Judul = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Teks = table.Column<string>(type: "nvarchar(3500)", maxLength: 3500, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    OlehId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DiputusOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersiJawaban", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VersiJawaban_JawabanTersimpan_JawabanTersimpanId",
                        column: x => x.JawabanTersimpanId,
                        principalTable: "JawabanTersimpan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BerkasJawaban",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    VersiJawabanId = table.Column<int>(type: "int", nullable: false),
                    IsiLemariId = table.Column<int>(type: "int", nullable: false),
                    NamaBerkas = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerkasJawaban", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BerkasJawaban_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BerkasJawaban_VersiJawaban_VersiJawabanId",
                        column: x => x.VersiJawabanId,
                        principalTable: "VersiJawaban",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BerkasJawaban_IsiLemariId",
                table: "BerkasJawaban",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasJawaban_VersiJawabanId",
                table: "BerkasJawaban",
                column: "VersiJawabanId");

            migrationBuilder.CreateIndex(
                name: "IX_JawabanTersimpan_UnitKerjaId_Kata",
                table: "JawabanTersimpan",
                columns: new[] { "UnitKerjaId", "Kata" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LangkahCepat_UnitKerjaId",
                table: "LangkahCepat",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_PersetujuanWarga_PercakapanId",
                table: "PersetujuanWarga",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_VersiJawaban_JawabanTersimpanId_Nomor",
                table: "VersiJawaban",
                columns: new[] { "JawabanTersimpanId", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VersiJawaban_Status",
                table: "VersiJawaban",
                column: "Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BerkasJawaban");

            migrationBuilder.DropTable(
                name: "LangkahCepat");

            migrationBuilder.DropTable(
                name: "PersetujuanWarga");

            migrationBuilder.DropTable(
                name: "VersiJawaban");

            migrationBuilder.DropTable(
                name: "JawabanTersimpan");
        }
    }
}
